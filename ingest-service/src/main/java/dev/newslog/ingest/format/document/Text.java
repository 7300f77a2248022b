package dev.newslog.ingest.format.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.events.content.CanonicalText;
import org.jspecify.annotations.Nullable;

/// Text as it is stored: NFC, with LF line ends, without control characters but tab and LF.
final class Text {

    private static final char LAST_OF_ASCII = '~';
    private static final char LAST_CONTROL = '\u009f';

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
        String written = node.textValue();
        boolean simple = CanonicalText.isPrintableAscii(written) || isSimple(written);
        String text = simple ? written : normal(written);
        String fault = simple ? tooLong(text, longest) : fault(text, longest);
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

    /// Whether every character may stand as it is: most texts have no others, and are looked through once.
    private static boolean isSimple(String written) {
        for (int place = 0; place < written.length(); place++) {
            char character = written.charAt(place);
            if (character < ' '
                    ? character != '\n' && character != '\t'
                    : character > LAST_OF_ASCII && (character <= LAST_CONTROL || !CanonicalText.isPlain(character))) {
                return false;
            }
        }
        return true;
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
        return tooLong(text, longest);
    }

    private static @Nullable String tooLong(String text, int longest) {
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
