package dev.newslog.events.content;

import java.text.Normalizer;

/// Text in the one form that all spellings of the same words share. White space is Unicode's White_Space.
public final class CanonicalText {

    private static final String BLANK_LINE = "\n\n";

    private CanonicalText() {}

    /// Unicode's normalisation form C, in time that grows with the length alone, whatever the text is.
    public static String nfc(String text) {
        return isPlain(text) ? text : Normalizer.normalize(CombiningMarks.inOrder(text), Normalizer.Form.NFC);
    }

    /// Whether a text has nothing but printable ASCII characters and LF.
    public static boolean isPrintableAscii(String text) {
        return PrintableAscii.isAllOf(text);
    }

    private static boolean isPlain(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (!isPlain(text.charAt(place))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a character stands for itself in that form: those below the first combining mark, and dashes, quotation
    /// marks and dots. Most texts have no others, and a look at them costs a small part of what normalising does.
    public static boolean isPlain(char character) {
        return character < '\u0300' || (character >= '\u2010' && character <= '\u2027');
    }

    /// One line: NFC, runs of white space as one space, none at the ends. Case is kept.
    public static String line(String text) {
        return spaced(nfc(text));
    }

    /// Runs of white space as one space, none at the ends.
    static String spaced(String text) {
        return WhiteSpace.collapsed(text);
    }

    /// Paragraphs, each as [#line(String)], separated by one blank line; empty ones vanish.
    static String paragraphs(String text) {
        return areWritten(text) ? text : written(text);
    }

    /// Whether a text is written as its paragraphs are: most are, and to find that out costs a small part of what
    /// writing them again does.
    private static boolean areWritten(String text) {
        return hasNothingUnusual(text)
                && !text.startsWith(" ")
                && !text.endsWith(" ")
                && !text.contains("  ")
                && areBetweenParagraphs(text);
    }

    private static boolean hasNothingUnusual(String text) {
        return isPrintableAscii(text) || text.chars().noneMatch(CanonicalText::isUnusual);
    }

    private static boolean isUnusual(int character) {
        return character < ' '
                ? character != '\n'
                : character > '~' && (!isPlain((char) character) || WhiteSpace.is(character));
    }

    /// Whether each line end is one of the two between paragraphs.
    private static boolean areBetweenParagraphs(String text) {
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 2)) {
            if (end == 0
                    || text.charAt(end - 1) == ' '
                    || !text.startsWith(BLANK_LINE, end)
                    || !isWord(text, end + 2)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String text, int place) {
        return place < text.length() && text.charAt(place) > ' ';
    }

    /// Paragraphs, written one by one.
    static String written(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder paragraphs = new StringBuilder(lines.length());
        int begin = 0;
        int from = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
            int endOfBlank = WhiteSpace.endOfBlankLine(lines, end);
            if (endOfBlank >= 0) {
                append(lines.substring(begin, end), paragraphs);
                begin = endOfBlank + 1;
            }
            from = Math.max(end, endOfBlank) + 1;
        }
        append(lines.substring(begin), paragraphs);
        return paragraphs.toString();
    }

    private static void append(String written, StringBuilder paragraphs) {
        String paragraph = line(written);
        if (!paragraph.isEmpty()) {
            paragraphs.append(paragraphs.isEmpty() ? "" : BLANK_LINE).append(paragraph);
        }
    }

    static boolean isWhiteSpace(int codePoint) {
        return WhiteSpace.is(codePoint);
    }
}
