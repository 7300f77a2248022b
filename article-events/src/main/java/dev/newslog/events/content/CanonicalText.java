package dev.newslog.events.content;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text in the one form that all spellings of the same words share. White space is Unicode's White_Space.
public final class CanonicalText {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[\\p{IsWhite_Space}&&[^\\n]]*\\n");

    private CanonicalText() {}

    /// Unicode's normalisation form C, in time that grows with the length alone, whatever the text is.
    public static String nfc(String text) {
        return isPlain(text) ? text : Normalizer.normalize(CombiningMarks.inOrder(text), Normalizer.Form.NFC);
    }

    /// Whether every character stands for itself: those below the first combining mark, and dashes, quotation marks and
    /// dots. Most texts have no others, and this costs them a small part of what normalising does.
    private static boolean isPlain(String text) {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character >= '\u0300' && (character < '\u2010' || character > '\u2027')) {
                return false;
            }
        }
        return true;
    }

    /// One line: NFC, runs of white space as one space, none at the ends. Case is kept.
    public static String line(String text) {
        return spaced(nfc(text));
    }

    /// Runs of white space as one space, none at the ends.
    static String spaced(String text) {
        return trimSpaces(WHITE_SPACE.matcher(text).replaceAll(" "));
    }

    /// Paragraphs, each as [#line(String)], separated by one blank line; empty ones vanish.
    static String paragraphs(String text) {
        return BLANK_LINE
                .splitAsStream(text.replace("\r\n", "\n").replace('\r', '\n'))
                .map(CanonicalText::line)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    static boolean isWhiteSpace(int codePoint) {
        return WHITE_SPACE.matcher(Character.toString(codePoint)).matches();
    }

    private static String trimSpaces(String spaced) {
        int from = spaced.startsWith(" ") ? 1 : 0;
        int to = spaced.length() > from && spaced.endsWith(" ") ? spaced.length() - 1 : spaced.length();
        return spaced.substring(from, to);
    }
}
