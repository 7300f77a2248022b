package dev.newslog.ingest.format.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as pages write them: ISO 8601 with what is usually wrong with it, and RFC 1123.
///
/// A time without an offset is taken as UTC, and a day as its first moment in UTC; but where something else on the page
/// says the same time with an offset, that is taken.
final class PageDates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
            + "(?:[T ]{1,3}(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?:[.,](\\d{1,9})\\d{0,9})?)?"
            + " ?(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?");
    private static final int LONGEST = 60;
    private static final int NANO_DIGITS = 9;
    /// No two places on Earth are farther apart.
    private static final Duration WIDEST = Duration.ofHours(26);

    private PageDates() {}

    /// A time, and whether it was said with an offset.
    private record Moment(Instant time, boolean exact) {

        boolean mayBe(Moment exactOne) {
            return Duration.between(time, exactOne.time).abs().compareTo(WIDEST) <= 0;
        }
    }

    /// The first of several things said of one time that is a time.
    static Optional<Instant> first(List<String> said) {
        List<Moment> moments =
                said.stream().map(PageDates::moment).filter(Objects::nonNull).toList();
        if (moments.isEmpty()) {
            return Optional.empty();
        }
        Moment first = moments.getFirst();
        return moments.stream()
                .filter(Moment::exact)
                .findFirst()
                .filter(first::mayBe)
                .or(() -> Optional.of(first))
                .map(Moment::time);
    }

    private static @Nullable Moment moment(String said) {
        String written = said.strip().toUpperCase(Locale.ROOT);
        if (written.length() > LONGEST) {
            return null;
        }
        try {
            Matcher iso = ISO.matcher(written);
            return iso.matches() ? moment(iso) : new Moment(rfc1123(said.strip()), true);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static Instant rfc1123(String written) {
        return OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    private static Moment moment(Matcher iso) {
        String fraction = Objects.requireNonNullElse(iso.group(7), "");
        LocalDateTime local = LocalDateTime.of(
                number(iso, 1),
                number(iso, 2),
                number(iso, 3),
                number(iso, 4),
                number(iso, 5),
                number(iso, 6),
                Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length())));
        String offset = iso.group(8);
        return new Moment(local.toInstant(offset(offset)), offset != null);
    }

    private static int number(Matcher iso, int group) {
        String digits = iso.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset offset(@Nullable String written) {
        boolean isNumber = written != null && (written.startsWith("+") || written.startsWith("-"));
        return isNumber ? ZoneOffset.of(written) : ZoneOffset.UTC;
    }
}
