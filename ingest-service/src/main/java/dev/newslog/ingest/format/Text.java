package dev.newslog.ingest.format;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Text as it is stored: NFC, with LF line ends, without control characters but tab and LF.
final class Text {

    private Text() {}

    static String normal(String written) {
        String lines = written.indexOf('\r') < 0
                ? written
                : written.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    /// What is wrong with normal text, or null.
    ///
    /// @param longest its greatest length in code points
    static @Nullable String fault(String text, int longest) {
        int length = 0;
        for (int place = 0; place < text.length(); place += Character.charCount(text.codePointAt(place))) {
            int character = text.codePointAt(place);
            if (Character.getType(character) == Character.SURROGATE) {
                return "has half a character (a lone surrogate) after %d characters".formatted(length);
            }
            if (Character.isISOControl(character) && character != '\n' && character != '\t') {
                return "has the control character U+%04X after %d characters".formatted(character, length);
            }
            length++;
        }
        return length > longest ? "may have at most %d characters, and has %d".formatted(longest, length) : null;
    }

    /// Whether there is nothing to see, by Unicode's White_Space.
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }
}
