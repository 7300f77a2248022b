package dev.newslog.stack.submit;

import java.time.Duration;

/// How long to wait before the next try: twice as long each time, until something goes through.
final class BackOff {

    static final Duration SHORTEST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration next = SHORTEST;

    /// The next wait.
    ///
    /// @param asked what the service asked for; it is never less than that
    Duration next(Duration asked) {
        Duration pause = longer(next, asked);
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return pause;
    }

    /// Something went through.
    void reset() {
        next = SHORTEST;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
