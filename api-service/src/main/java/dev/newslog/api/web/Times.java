package dev.newslog.api.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Times as RFC 3339 in UTC, with six digits after the second, always.
public final class Times {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /// As in `2026-11-24T02:00:00.123456Z`.
    public static String text(Instant time) {
        return MICROSECONDS.format(time);
    }
}
