package dev.newslog.store.rebuild;

import dev.newslog.store.rebuild.Switch.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// One rebuild, from the first look to the switch.
final class Rebuild {

    private static final int MOST_TRIES = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private static final String IS_ALONE = "select pg_try_advisory_lock(hashtext('newslog'), hashtext('rebuild'))";
    private static final String IS_SERVED = "select to_regclass('archive.log_position') is not null";
    private static final String HAS_READ = "select exists (select from archive.log_position where next_offset > 0)";
    /// A schema that was filled in minutes has no statistics yet, and no plans worth the name.
    private static final String TIDY_UP = "vacuum (analyze) archive_next.";

    private final ServedDatabase database;
    private final Supplier<Filler> fillers;
    private final Teller teller;
    private final Duration patience;
    private final InstantSource clock = InstantSource.system();

    /// @param fillers starts what fills the next archive, once that is made
    /// @param patience how long writers may be kept waiting until the next archive has caught up
    Rebuild(ServedDatabase database, Supplier<Filler> fillers, Teller teller, Duration patience) {
        this.database = database;
        this.fillers = fillers;
        this.teller = teller;
        this.patience = patience;
    }

    /// What a rebuild came to.
    sealed interface Result {

        /// The archive is the new one.
        record Switched(Outcome.Done how) implements Result {}

        /// The old one goes on, as the new one differs.
        record Different(Outcome.Different how) implements Result {}

        /// The old one goes on, or there is none.
        record NotDone(String reason) implements Result {}
    }

    /// Blocks until it is done. The session's lock keeps a second one from beginning.
    ///
    /// @param acceptDifference whether to switch though the archives differ
    Result run(boolean acceptDifference) throws SQLException {
        try (Connection connection = database.connect()) {
            if (!isSo(connection, IS_ALONE)) {
                return new Result.NotDone("another rebuild is running");
            }
            if (!isSo(connection, IS_SERVED) || !isSo(connection, HAS_READ)) {
                return new Result.NotDone("there is no archive, or it is empty: nothing is to be rebuilt beside it. "
                        + "The store-service reads the log from its start, and the feed begins a new epoch");
            }
            teller.line("Making the schema archive_next");
            String refusal = NextArchive.make(connection, database);
            if (!refusal.isEmpty()) {
                return new Result.NotDone(refusal);
            }
            try (Filler filler = fillers.get()) {
                return fillAndSwitch(connection, filler, acceptDifference);
            }
        }
    }

    private Result fillAndSwitch(Connection connection, Filler filler, boolean acceptDifference) throws SQLException {
        CatchingUp catchingUp = new CatchingUp(connection, filler, teller, clock);
        Optional<String> trouble = catchingUp.await();
        if (trouble.isEmpty()) {
            teller.line("Caught up; looking after statistics, then switching");
            for (String table : new String[] {"article", "revision", "change", "receipt"}) {
                run(connection, TIDY_UP + table);
            }
            trouble = catchingUp.await();
        }
        if (trouble.isPresent()) {
            return new Result.NotDone(trouble.get());
        }
        return switchOver(new Switch(connection, patience, clock), filler, acceptDifference);
    }

    private Result switchOver(Switch switching, Filler filler, boolean acceptDifference) throws SQLException {
        for (int tries = 1; ; tries++) {
            switch (switching.attempt(acceptDifference)) {
                case Outcome.Done done -> {
                    return new Result.Switched(done);
                }
                case Outcome.Different different -> {
                    return new Result.Different(different);
                }
                case Outcome.NotYet(String reason) -> {
                    teller.line("Not switched: " + reason);
                    if (tries == MOST_TRIES || filler.failure().isPresent()) {
                        return new Result.NotDone(filler.failure().orElse(reason));
                    }
                    Pause.of(BETWEEN_TRIES);
                }
            }
        }
    }

    private static boolean isSo(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
