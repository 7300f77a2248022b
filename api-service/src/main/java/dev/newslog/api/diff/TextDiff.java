package dev.newslog.api.diff;

import dev.newslog.api.diff.Operation.Op;
import java.util.List;

/// The words that differ between two texts: paragraphs first, then words within the paragraphs that changed.
///
/// @param operations `EQUAL` and `DELETE` joined are the old text, `EQUAL` and `INSERT` the new one, to the letter;
///     no two neighbours of one kind, deletions before insertions
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
        List<String> olds = Tokens.paragraphs(oldText);
        List<String> news = Tokens.paragraphs(newText);
        Script script = new Script();
        for (Run run : Alignment.of(olds, news, budget)) {
            String before = String.join("", olds.subList(run.oldFrom(), run.oldTo()));
            String after = String.join("", news.subList(run.newFrom(), run.newTo()));
            addParagraphs(script, run, before, after, budget);
        }
        return new TextDiff(script.operations());
    }

    private static void addParagraphs(Script script, Run run, String before, String after, Budget budget) {
        if (run.same()) {
            script.equal(before);
        } else if (before.isEmpty() || after.isEmpty()) {
            script.replace(before, after);
        } else {
            addWords(script, Tokens.words(before), Tokens.words(after), budget);
        }
    }

    private static void addWords(Script script, List<String> olds, List<String> news, Budget budget) {
        for (Run run : Alignment.of(olds, news, budget)) {
            String before = String.join("", olds.subList(run.oldFrom(), run.oldTo()));
            if (run.same()) {
                script.equal(before);
            } else {
                script.replace(before, String.join("", news.subList(run.newFrom(), run.newTo())));
            }
        }
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
