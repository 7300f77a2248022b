package dev.newslog.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The times of events: years of four digits, as RFC 3339 writes them, and microseconds, as the archive keeps them.
final class Times {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Times() {}

    /// @throws IllegalArgumentException where the year has no four digits
    static @Nullable Instant sound(@Nullable Instant time) {
        if (time == null) {
            return null;
        }
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw new IllegalArgumentException("a year has four digits");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
