package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.events.content.CanonicalText;
import org.jspecify.annotations.Nullable;

/// Text as it is stored: NFC, with LF line ends, without control characters but tab and LF.
final class Text {

    private static final char FIRST_CONTROL_BEYOND_ASCII = '\u007f';

    private Text() {}

    /// Reads text of a bounded length in code points; blank counts as missing, and a wrong one is a fault.
    static @Nullable String read(JsonNode node, String pointer, int longest, Faults faults) {
        if (Fields.isAbsent(node)) {
            return null;
        }
        if (!node.isTextual()) {
            faults.add(pointer, "must be a string");
            return null;
        }
        String text = normal(node.textValue());
        String fault = fault(text, longest);
        if (fault != null) {
            faults.add(pointer, fault);
            return null;
        }
        return isBlank(text) ? null : text;
    }

    /// Reads text without a line break.
    static @Nullable String readLine(JsonNode node, String pointer, int longest, Faults faults) {
        String text = read(node, pointer, longest, faults);
        if (text != null && text.strip().indexOf('\n') >= 0) {
            faults.add(pointer, "must be one line");
            return null;
        }
        return text == null ? null : text.strip();
    }

    private static String normal(String written) {
        String lines = written.indexOf('\r') < 0
                ? written
                : written.replace("\r\n", "\n").replace('\r', '\n');
        return CanonicalText.nfc(lines);
    }

    /// What is wrong with normal text, or null.
    ///
    /// @param longest its greatest length in code points
    private static @Nullable String fault(String text, int longest) {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character >= ' ' && character < FIRST_CONTROL_BEYOND_ASCII) {
                continue;
            }
            if (Character.isISOControl(character) && character != '\n' && character != '\t') {
                return "has the control character U+%04X after %d characters"
                        .formatted((int) character, text.codePointCount(0, place));
            }
            if (Character.isSurrogate(character)) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(place))) {
                    return "has half a character (a lone surrogate) after %d characters"
                            .formatted(text.codePointCount(0, place));
                }
                place++;
            }
        }
        // a code point has one char or two: most texts need no counting
        int length = text.length() <= longest ? 0 : text.codePointCount(0, text.length());
        return length > longest ? "may have at most %d characters, and has %d".formatted(longest, length) : null;
    }

    /// Whether there is nothing to see, by Unicode's White_Space.
    private static boolean isBlank(String text) {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                return false;
            }
        }
        return true;
    }
}
