package dev.newslog.api.diff;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into pieces that, joined, give it back to the letter.
final class Tokens {

    private Tokens() {}

    /// Paragraphs with their line breaks.
    static List<Paragraph> paragraphs(String text) {
        List<Paragraph> pieces = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            boolean afterBreak = text.charAt(end - 1) == '\n';
            if (end == text.length() || (afterBreak && text.charAt(end) != '\n')) {
                pieces.add(Paragraph.of(text.substring(start, end)));
                start = end;
            }
        }
        return pieces;
    }

    /// Words, and what stands between them, by Unicode's word boundaries (UAX 29): never within a grapheme.
    static List<String> words(String text) {
        BreakIterator boundaries = boundariesOf(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /// How many words, counting neither white space nor punctuation.
    static int countWords(String text) {
        BreakIterator boundaries = boundariesOf(text);
        int count = 0;
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            count += boundaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return count;
    }

    private static BreakIterator boundariesOf(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        boundaries.first();
        return boundaries;
    }
}
