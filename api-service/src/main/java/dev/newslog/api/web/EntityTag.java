package dev.newslog.api.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A strong entity tag (RFC 9110, section 8.8.3).
///
/// @param value what is between the quotes
public record EntityTag(String value) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    /// A tag of what an answer is made of: change numbers, media type, version of the writer.
    public static EntityTag of(Object... parts) {
        StringBuilder value = new StringBuilder();
        for (Object part : parts) {
            value.append(value.isEmpty() ? "" : "-").append(part);
        }
        return new EntityTag(value.toString());
    }

    /// Whether this `If-None-Match` (RFC 9110, section 13.1.2) names this tag.
    public boolean isIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        Matcher tag = TAG.matcher(ifNoneMatch);
        while (tag.find()) {
            if (tag.group(1).equals(value)) {
                return true;
            }
        }
        return false;
    }

    /// As the header has it.
    public String header() {
        return '"' + value + '"';
    }
}
