package dev.newslog.store.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The wait until the next archive is close to the served one, told to the person at the terminal.
final class CatchingUp {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    private final Connection connection;
    private final Filler filler;
    private final Teller teller;
    private final InstantSource clock;
    private long done = -1;
    private Instant moved = Instant.EPOCH;

    CatchingUp(Connection connection, Filler filler, Teller teller, InstantSource clock) {
        this.connection = connection;
        this.filler = filler;
        this.teller = teller;
        this.clock = clock;
    }

    /// Blocks until it is close.
    ///
    /// @return why that will not be
    Optional<String> await() throws SQLException {
        Progress progress = Progress.of(connection);
        while (true) {
            Optional<String> trouble = trouble(progress);
            if (trouble.isPresent() || progress.isClose()) {
                return trouble;
            }
            observe(progress);
            Pause.of(BETWEEN_LOOKS);
            progress = Progress.of(connection);
            teller.progress(progress, clock.instant());
        }
    }

    private Optional<String> trouble(Progress progress) {
        return progress.strange() > 0
                ? Optional.of("the archive was read from another topic than the one that is there")
                : filler.failure();
    }

    /// Where it stands still, the reason is told, and again after a while.
    private void observe(Progress progress) {
        Instant now = clock.instant();
        if (progress.done() != done) {
            done = progress.done();
            moved = now;
        } else if (Duration.between(moved, now).compareTo(STANDSTILL) > 0) {
            moved = now;
            filler.waitsFor().ifPresent(reason -> teller.line("It stands still: " + reason));
        }
    }
}
