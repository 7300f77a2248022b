package dev.newslog.stack.submit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// How long it is tried again while nothing goes through at all. Shared by all that a run sends, so that one ends
/// with the others.
final class Patience {

    private final Duration longest;
    private final InstantSource clock;
    private volatile @Nullable Instant failingSince;
    private volatile @Nullable StoppedException stopped;

    Patience(Duration longest, InstantSource clock) {
        this.longest = longest;
        this.clock = clock;
    }

    /// Something went through.
    void progress() {
        failingSince = null;
    }

    /// Nobody tries any further.
    ///
    /// @return why
    StoppedException stop(StoppedException why) {
        stopped = why;
        return why;
    }

    /// Waits before the next try.
    ///
    /// @param why the last one failed
    /// @throws StoppedException where it was tried for too long, or another part of the run has stopped
    void pause(Duration pause, String why) {
        Instant now = clock.instant();
        Instant since = failingSince;
        if (since == null) {
            since = now;
            failingSince = now;
        }
        Duration left = Duration.between(now, since.plus(longest));
        if (!left.isPositive()) {
            throw stop(new StoppedException(
                    "nothing went through for " + longest.toSeconds() + " s; at last: " + why, null));
        }
        sleep(pause.compareTo(left) < 0 ? pause : left);
        check();
    }

    /// @throws StoppedException where another part of the run has stopped
    void check() {
        StoppedException reason = stopped;
        if (reason != null) {
            throw new StoppedException(StoppedException.reason(reason), reason);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoppedException("it was interrupted", interrupted);
        }
    }
}
