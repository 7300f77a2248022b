package dev.newslog.stack.submit;

import java.time.Duration;

/// How a connection came to its end.
///
/// @param mayGoOn whether another one may fare better
/// @param why for people
/// @param pause what the service asked to wait
record Ending(boolean mayGoOn, String why, Duration pause) {

    /// It broke, or the answer ended; how else is no matter where all was answered.
    static Ending cut(String why) {
        return new Ending(true, why, Duration.ZERO);
    }

    /// The service said something else than answers to lines.
    static Ending told(int status, String body, Duration pause) {
        return new Ending(Again.isAskedForBy(status), "it was answered %d: %s".formatted(status, body.strip()), pause);
    }

    /// What was answered can't be understood, or not be counted.
    static Ending confused(RuntimeException why) {
        return new Ending(false, StoppedException.reason(why), Duration.ZERO);
    }
}
