package dev.newslog.api.diff;

import java.util.List;

/// The words that differ between two texts: paragraphs first, then words within the paragraphs that changed.
///
/// @param operations `EQUAL` and `DELETE` joined are the old text, `EQUAL` and `INSERT` the new one, to the letter;
///     no two neighbours of one kind but for paragraphs that moved, and none begins or ends within a grapheme
/// @param wordsInserted words in what was inserted
/// @param wordsDeleted words in what was deleted
public record TextDiff(List<Operation> operations, int wordsInserted, int wordsDeleted) {

    static final long STEPS = 60_000_000;

    public TextDiff {
        operations = List.copyOf(operations);
    }

    /// For any two texts, in bounded time and memory.
    public static TextDiff between(String oldText, String newText) {
        return between(oldText, newText, new Budget(STEPS));
    }

    static TextDiff between(String oldText, String newText, Budget budget) {
        return Comparison.of(oldText, newText, budget);
    }
}
