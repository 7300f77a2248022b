package dev.newslog.api.diff;

import dev.newslog.api.diff.Operation.Op;
import java.util.List;

/// The words that differ between two texts: paragraphs first, then words within the paragraphs that changed.
///
/// @param operations `EQUAL` and `DELETE` joined are the old text, `EQUAL` and `INSERT` the new one, to the letter;
///     no two neighbours of one kind but for paragraphs that moved
public record TextDiff(List<Operation> operations) {

    static final long STEPS = 100_000_000;

    public TextDiff {
        operations = List.copyOf(operations);
    }

    /// For any two texts, in bounded time.
    public static TextDiff between(String oldText, String newText) {
        return between(oldText, newText, new Budget(STEPS));
    }

    static TextDiff between(String oldText, String newText, Budget budget) {
        return new TextDiff(Comparison.of(oldText, newText, budget));
    }

    /// Words in what was inserted.
    public int wordsInserted() {
        return words(Op.INSERT);
    }

    /// Words in what was deleted.
    public int wordsDeleted() {
        return words(Op.DELETE);
    }

    private int words(Op op) {
        return operations.stream()
                .filter(operation -> operation.op() == op)
                .mapToInt(operation -> Tokens.countWords(operation.text()))
                .sum();
    }
}
