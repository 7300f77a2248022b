package dev.newslog.ingest.format.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.newslog.ingest.format.document.Faults;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands before the root of an XML document (XML 1.0, section 2.8). It is read here and not by
/// the parser, which so never sees a document type: entities that are declared nowhere can't expand.
final class Prolog {

    private static final int LONGEST_DECLARATION = 1_000;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final Pattern DECLARATION = Pattern.compile("\\s*<\\?xml\\s[^>]*\\?>");
    private static final String DOCTYPE = "<!DOCTYPE";

    private Prolog() {}

    /// The label of the encoding in the declaration, or null. UTF-16 without a byte-order mark is seen
    /// by its zeros (XML 1.0, appendix F); a declaration that can be read byte by byte is not in
    /// UTF-16, whatever it says.
    static @Nullable String label(byte[] document) {
        if (document.length > 1 && document[0] == 0 && document[1] == '<') {
            return "UTF-16BE";
        }
        if (document.length > 1 && document[0] == '<' && document[1] == 0) {
            return "UTF-16LE";
        }
        String begin = new String(document, 0, Math.min(document.length, LONGEST_DECLARATION), ISO_8859_1);
        Matcher encoding = ENCODING.matcher(begin);
        boolean named =
                encoding.find() && !encoding.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16");
        return named ? encoding.group(1) : null;
    }

    /// The document with spaces in place of its declaration and its document type, so that all else
    /// stands where it stood. The type of RSS 0.91 only names a file, which nobody needs; one that
    /// declares something is a fault.
    static @Nullable String blanked(String text, Faults faults) {
        StringBuilder blanked = new StringBuilder(text);
        Matcher declaration = DECLARATION.matcher(text);
        int begin = declaration.lookingAt() ? blank(blanked, 0, declaration.end()) : 0;
        int doctype = afterRemarks(text, begin);
        if (text.startsWith(DOCTYPE, doctype)) {
            int end = endOfDoctype(text, doctype);
            if (end == text.length() || text.charAt(end) == '[') {
                faults.add("", "must have no document type that declares anything");
                return null;
            }
            blank(blanked, doctype, end + 1);
        }
        return blanked.toString();
    }

    /// Where white space, comments and processing instructions end.
    private static int afterRemarks(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<!--", at)) {
                at = after("-->", text, at);
            } else if (text.startsWith("<?", at)) {
                at = after("?>", text, at);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int after(String end, String text, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    /// Where a document type ends, or begins to declare something.
    private static int endOfDoctype(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '>' || character == '[') {
                return at;
            }
            at = character == '"' || character == '\'' ? after(String.valueOf(character), text, at + 1) : at + 1;
        }
        return at;
    }

    private static int blank(StringBuilder text, int from, int to) {
        for (int place = from; place < to; place++) {
            if (text.charAt(place) != '\n') {
                text.setCharAt(place, ' ');
            }
        }
        return to;
    }
}
