package dev.newslog.api.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times as text. RFC 3339 is in UTC, with six digits after the second, always.
public final class Times {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    /// The formatter alone would take years of more digits, too.
    private static final Pattern HTTP_DATE_SHAPE =
            Pattern.compile("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} (?!0000)[0-9]{4} [0-9]{2}(?::[0-9]{2}){2} GMT");

    private Times() {}

    /// As in `2026-11-24T02:00:00.123456Z`.
    public static String text(Instant time) {
        return MICROSECONDS.format(time);
    }

    /// As headers have it (RFC 9110, section 5.6.7): `Tue, 24 Nov 2026 02:00:00 GMT`.
    public static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }

    /// Reads a time as [#httpDate] writes it, which is the only form that is not obsolete; empty where it is none.
    public static Optional<Instant> ofHttpDate(String text) {
        try {
            return HTTP_DATE_SHAPE.matcher(text).matches()
                    ? Optional.of(HTTP_DATE.parse(text, Instant::from))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
