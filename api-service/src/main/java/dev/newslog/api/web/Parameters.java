package dev.newslog.api.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the parameters that several addresses share.
public final class Parameters {

    private static final int MOST = 200;
    private static final int USUAL = 20;

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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
