package dev.newslog.ingest.format.document;

import java.text.BreakIterator;
import java.util.Locale;

/// The beginning of a story, which stands in for a headline where there is none.
public final class FirstSentence {

    private static final int LONGEST_HEADLINE = 500;

    private FirstSentence() {}

    /// The first sentence of a line that is not empty, cut to what a headline may be.
    public static String of(String line) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        String sentence = line.substring(0, sentences.next()).strip();
        int most = Math.min(LONGEST_HEADLINE, sentence.codePointCount(0, sentence.length()));
        return sentence.substring(0, sentence.offsetByCodePoints(0, most));
    }
}
