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

    /// Whether a text of plain characters is written as its paragraphs are: most are, and a look at each
    /// character costs a small part of what writing them again does.
    private static boolean areWritten(String text) {
        char before = '\n';
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character > ' ' ? isUnusual(character) : !isWrittenSpace(text, place, before)) {
                return false;
            }
            before = character;
        }
        return before > ' ' || text.isEmpty();
    }

    private static boolean isUnusual(char character) {
        return character > '~' && (!isPlain(character) || WhiteSpace.is(character));
    }

    /// Whether it is one space between words, or one of the two line ends between paragraphs.
    private static boolean isWrittenSpace(String text, int place, char before) {
        return switch (text.charAt(place)) {
            case ' ' -> before > ' ';
            case '\n' ->
                before > ' '
                        ? place + 1 < text.length() && text.charAt(place + 1) == '\n'
                        : before == '\n' && place > 1 && text.charAt(place - 2) > ' ';
            default -> false;
        };
    }

    private static String written(String text) {
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
