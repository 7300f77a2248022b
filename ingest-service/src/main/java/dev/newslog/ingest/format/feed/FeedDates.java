package dev.newslog.ingest.format.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads times as feeds have them: by RFC 822 and by the W3C's profile of ISO 8601, as freely as they
/// are written. What has no zone is taken for UTC, and what has no time for the beginning of the day.
final class FeedDates {

    private static final int LONGEST = 100;
    private static final int LAST_SECOND = 59;
    /// What a native field may be.
    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END_OF_TIME = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int HALF_A_DAY = 12;
    private static final String TIME =
            "(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,](?<fraction>\\d+))?)?"
                    + "(?:\\s*(?<half>[AP]M)\\b)?";
    private static final String ZONE =
            "\\s*(?:(?:GMT|UTC)(?=[+-]))?(?<zone>[+-]\\d\\d:?\\d\\d|[A-Z]{1,5})?(?:\\s*\\(.*\\))?";
    private static final List<Pattern> PATTERNS = List.of(
            // 2026-11-02T09:45:00.5+01:00, 2026-11-02 09:45, 2026-11-02, 2026-11, 20261102
            Pattern.compile(
                    "(?<year>\\d{4})(?:-?(?<month>\\d\\d)(?:-?(?<day>\\d\\d))?)?(?:[T\\s]\\s*" + TIME + ")?" + ZONE),
            // Mon, 02 Nov 2026 09:45:00 GMT
            Pattern.compile("(?:[A-Z]+\\.?,?\\s*)?(?<day>\\d{1,2})(?:\\s+|-)(?<month>[A-Z]{3,9})\\.?,?(?:\\s+|-)"
                    + "(?<year>\\d{2,4})(?:,?\\s+" + TIME + ")?" + ZONE),
            // Mon Nov 2 09:45:00 UTC 2026; November 2, 2026 09:45
            Pattern.compile("(?:[A-Z]+,?\\s+)?(?<month>[A-Z]{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+" + TIME + ZONE
                    + "\\s+(?<year>\\d{4})"),
            Pattern.compile("(?:[A-Z]+,?\\s+)?(?<month>[A-Z]{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})"
                    + "(?:,?\\s+" + TIME + ")?" + ZONE));
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    /// Hours from UTC of the zones that RFC 822 names, and of those that newsrooms write anyway.
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("BST", 1),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("ET", -5),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private FeedDates() {}

    /// The time, where there is one.
    static Optional<Instant> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String time = written.strip().toUpperCase(Locale.ROOT);
        return PATTERNS.stream()
                .map(pattern -> pattern.matcher(time))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(FeedDates::instant)
                .filter(instant -> !instant.isBefore(FIRST_TIME) && instant.isBefore(END_OF_TIME));
    }

    private static Optional<Instant> instant(Matcher time) {
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(time.group("year")),
                    month(time.group("month")),
                    number(time.group("day"), 1),
                    hour(number(time.group("hour"), 0), time.group("half")),
                    number(time.group("minute"), 0),
                    Math.min(number(time.group("second"), 0), LAST_SECOND),
                    nanos(time.group("fraction")));
            return zone(time.group("zone")).map(local::toInstant);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// Years of two and three digits are read as RFC 5322, section 4.3, has it.
    private static int year(String written) {
        int year = Integer.parseInt(written);
        return switch (written.length()) {
            case 2 -> year < 50 ? 2_000 + year : 1_900 + year;
            case 3 -> 1_900 + year;
            default -> year;
        };
    }

    /// Zero where there is no such month.
    private static int month(@Nullable String written) {
        if (written == null || !Character.isLetter(written.charAt(0))) {
            return number(written, 1);
        }
        return MONTHS.indexOf(written.substring(0, 3)) + 1;
    }

    /// @param half of a day, where it has two
    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return hour % HALF_A_DAY + (half.equals("PM") ? HALF_A_DAY : 0);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static int number(@Nullable String written, int missing) {
        return written == null ? missing : Integer.parseInt(written);
    }

    /// An unknown zone makes the time unknown: it is better untold than hours off.
    private static Optional<ZoneOffset> zone(@Nullable String written) {
        if (written == null) {
            return Optional.of(ZoneOffset.UTC);
        }
        return Character.isLetter(written.charAt(0))
                ? Optional.ofNullable(ZONES.get(written)).map(ZoneOffset::ofHours)
                : Optional.of(ZoneOffset.of(written));
    }
}
