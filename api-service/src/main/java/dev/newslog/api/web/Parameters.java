package dev.newslog.api.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the parameters that several addresses share.
public final class Parameters {

    private static final int MOST = 200;
    private static final int USUAL = 20;

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// RFC 3339, section 5.6; Java's own format takes more.
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    /// The years that have four digits in UTC too, whatever the offset was.
    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final String NO_TIME =
            "is a time by RFC 3339 with an offset, such as 2026-11-02T09:45:00Z; a plus sign is percent-encoded.";

    private Parameters() {}

    /// A UUID in its usual form; empty where it is none.
    public static Optional<UUID> uuid(String value) {
        return UUID_TEXT.matcher(value).matches() ? Optional.of(UUID.fromString(value)) : Optional.empty();
    }

    /// How many items a page holds: 1 to 200, 20 where nothing is said; anything else is a 400.
    public static int limit(@Nullable String value) {
        return value == null ? USUAL : number("limit", value, MOST);
    }

    /// A whole number from 1; anything else is a 400 that names the parameter.
    public static @Nullable Integer revision(String name, @Nullable String value) {
        return value == null ? null : Integer.valueOf(number(name, value, Integer.MAX_VALUE));
    }

    /// A publisher's key; 400 where it can't be one, so that a slip never looks like an empty archive.
    public static @Nullable String source(@Nullable String value) {
        if (value != null && !value.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new InvalidParameterException("source", "is a publisher's key: letters a-z, digits and dashes.");
        }
        return value;
    }

    /// A moment, to the microsecond, as the archive keeps them; 400 where it is none by RFC 3339.
    public static @Nullable Instant time(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return instant(value.toUpperCase(Locale.ROOT))
                .map(time -> time.truncatedTo(ChronoUnit.MICROS))
                .filter(time -> !time.isBefore(FIRST_TIME) && !time.isAfter(LAST_TIME))
                .orElseThrow(() -> new InvalidParameterException(name, NO_TIME));
    }

    private static Optional<Instant> instant(String time) {
        try {
            return TIME.matcher(time).matches()
                    ? Optional.of(OffsetDateTime.parse(time).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String name, String value, int most) {
        if (value.matches("[0-9]{1,10}")) {
            long number = Long.parseLong(value);
            if (number >= 1 && number <= most) {
                return (int) number;
            }
        }
        throw new InvalidParameterException(name, "is a whole number from 1 to " + most + ".");
    }
}
