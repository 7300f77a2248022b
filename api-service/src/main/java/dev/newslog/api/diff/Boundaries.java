package dev.newslog.api.diff;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/// Where words begin and end in a text of any language: by Unicode's rules (UAX 29), and by dictionaries in scripts
/// without spaces. For one thread.
final class Boundaries {

    private final BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    private final BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);

    /// What is told of each piece.
    interface Reader {

        /// Takes a piece.
        ///
        /// @param end where it ends
        /// @param isWord whether it is a word, and neither white space nor punctuation
        void piece(int end, boolean isWord);
    }

    /// Tells of each word, and of each piece of what stands between words: in their order, and never within a grapheme,
    /// as the rules for words alone would allow it here and there.
    void read(String text, Reader reader) {
        words.setText(text);
        graphemes.setText(text);
        int grapheme = 0;
        boolean isWord = false;
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            isWord |= words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT;
            while (grapheme < end) {
                grapheme = graphemes.next();
            }
            if (grapheme == end) {
                reader.piece(end, isWord);
                isWord = false;
            }
        }
    }

    /// How many words, counting neither white space nor punctuation.
    int countWords(String text) {
        words.setText(text);
        int count = 0;
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            count += words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return count;
    }

    /// Whether a character that follows a blank makes no grapheme with it.
    static boolean mayFollowBlank(int character) {
        return switch (graphemeBreak(character)) {
            case GraphemeClusterBreak.EXTEND, GraphemeClusterBreak.SPACING_MARK, GraphemeClusterBreak.ZWJ -> false;
            default -> true;
        };
    }

    /// Whether a character that a blank follows makes no grapheme with it.
    static boolean mayPrecedeBlank(int character) {
        return graphemeBreak(character) != GraphemeClusterBreak.PREPEND;
    }

    private static int graphemeBreak(int character) {
        return UCharacter.getIntPropertyValue(character, UProperty.GRAPHEME_CLUSTER_BREAK);
    }
}
