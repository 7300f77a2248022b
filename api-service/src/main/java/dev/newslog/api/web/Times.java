package dev.newslog.api.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as text. RFC 3339 is in UTC, with six digits after the second, always.
public final class Times {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /// As in `2026-11-24T02:00:00.123456Z`.
    public static String text(Instant time) {
        return MICROSECONDS.format(time);
    }

    /// As headers have it (RFC 9110, section 5.6.7): `Tue, 24 Nov 2026 02:00:00 GMT`.
    public static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }
}
