package dev.newslog.ingest.format.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a client says in `Content-Type` (RFC 9110, section 8.3).
///
/// @param name in lower case, without parameters; empty where there is none
/// @param charset as it was written, without quotes
public record MediaType(String name, @Nullable String charset) {

    private static final Pattern CHARSET = Pattern.compile("(?i);[ \\t]*charset=(?:\"([^\"\\\\]+)\"|([^\\s;\"]+))");

    /// Reads the field. What is malformed in a parameter reads as absent.
    public static MediaType of(@Nullable String contentType) {
        String written = contentType == null ? "" : contentType;
        int parameters = written.indexOf(';');
        String name = parameters < 0 ? written : written.substring(0, parameters);
        return new MediaType(name.strip().toLowerCase(Locale.ROOT), charsetOf(written));
    }

    /// As it may stand in the field again.
    @Override
    public String toString() {
        return charset == null ? name : name + "; charset=\"" + charset + '"';
    }

    private static @Nullable String charsetOf(String written) {
        Matcher charset = CHARSET.matcher(written);
        if (!charset.find()) {
            return null;
        }
        return charset.group(1) == null ? charset.group(2) : charset.group(1);
    }
}
