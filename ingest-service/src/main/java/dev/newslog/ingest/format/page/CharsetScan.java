package dev.newslog.ingest.format.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.newslog.ingest.format.document.Decoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks for the charset that a page names in a `meta`, before the page can be decoded (HTML Standard, section
/// 13.2.3.2, "prescan a byte stream to determine its encoding"). A label that nobody knows counts as none.
final class CharsetScan {

    private static final int BYTES = 1_024;
    private static final String SPACES = "\t\n\f\r /";
    private static final Pattern IN_CONTENT =
            Pattern.compile("(?i)charset[\\t\\n\\f\\r ]*+=[\\t\\n\\f\\r ]*+(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']++))");

    private final String page;
    private int place;

    private CharsetScan(String page) {
        this.page = page;
    }

    /// The label, or null where there is none among the first bytes.
    static @Nullable String label(byte[] page) {
        return new CharsetScan(new String(page, 0, Math.min(page.length, BYTES), ISO_8859_1)).scan();
    }

    private @Nullable String scan() {
        for (place = page.indexOf('<'); place >= 0; place = page.indexOf('<', place)) {
            if (page.startsWith("<!--", place)) {
                // the two dashes of `<!-->` end the comment, too
                place = after("-->", place + 2);
            } else if (isTag("meta")) {
                place += "<meta".length();
                String label = labelOf(attributes());
                if (label != null) {
                    return label;
                }
            } else if (isLetter(place + 1) || (at(place + 1) == '/' && isLetter(place + 2))) {
                skipName();
                attributes();
            } else if ("!/?".indexOf(at(place + 1)) >= 0) {
                place = after(">", place);
            } else {
                place++;
            }
        }
        return null;
    }

    private static @Nullable String labelOf(Map<String, String> meta) {
        String label = meta.get("charset");
        String content = meta.get("content");
        if (label == null && content != null && "content-type".equalsIgnoreCase(meta.get("http-equiv"))) {
            Matcher charset = IN_CONTENT.matcher(content);
            if (charset.find()) {
                label = charset.group()
                        .replaceFirst("(?i)charset\\s*+=\\s*+", "")
                        .replaceAll("[\"']", "");
            }
        }
        String known = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
        if (known.startsWith("utf-16")) {
            // whoever reads this far reads no UTF-16
            return "utf-8";
        }
        known = known.equals("x-user-defined") ? "windows-1252" : known;
        return Decoder.isKnown(known) ? known : null;
    }

    private boolean isTag(String name) {
        return page.regionMatches(true, place + 1, name, 0, name.length())
                && SPACES.indexOf(at(place + 1 + name.length())) >= 0;
    }

    private void skipName() {
        while (place < page.length() && SPACES.indexOf(at(place)) < 0 && at(place) != '>') {
            place++;
        }
        if (at(place - 1) == '<') {
            place++;
        }
    }

    /// The attributes up to the end of the tag, of each name the first, with names in lower case.
    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        while (true) {
            skip(SPACES);
            if (place >= page.length() || at(place) == '>') {
                return attributes;
            }
            String name = until("=>" + SPACES, 1).toLowerCase(Locale.ROOT);
            skip(SPACES.replace("/", ""));
            String value = "";
            if (at(place) == '=') {
                place++;
                skip(SPACES.replace("/", ""));
                value = value();
            }
            attributes.putIfAbsent(name, value);
        }
    }

    private String value() {
        char quote = at(place);
        if (quote == '"' || quote == '\'') {
            place++;
            String value = until(String.valueOf(quote), 0);
            place++;
            return value;
        }
        return until(">" + SPACES.replace("/", ""), 0);
    }

    private String until(String ends, int least) {
        int begin = place;
        while (place < page.length() && (place < begin + least || ends.indexOf(at(place)) < 0)) {
            place++;
        }
        return page.substring(begin, place);
    }

    private void skip(String characters) {
        while (place < page.length() && characters.indexOf(at(place)) >= 0) {
            place++;
        }
    }

    private int after(String end, int from) {
        int found = page.indexOf(end, from);
        return found < 0 ? page.length() : found + end.length();
    }

    private boolean isLetter(int where) {
        char character = at(where);
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /// NUL behind the end.
    private char at(int where) {
        return where >= 0 && where < page.length() ? page.charAt(where) : '\0';
    }
}
