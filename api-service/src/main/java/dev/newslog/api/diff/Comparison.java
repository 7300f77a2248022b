package dev.newslog.api.diff;

import dev.newslog.api.diff.Operation.Op;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/// Compares two texts: their paragraphs, then the words of those that neither stayed nor moved.
final class Comparison {

    private final Paragraphs olds;
    private final Paragraphs news;
    private final Budget budget;
    private final Boundaries boundaries = new Boundaries();
    private final Script script = new Script();
    private int wordsInserted;
    private int wordsDeleted;

    private Comparison(String oldText, String newText, Budget budget) {
        this.olds = Paragraphs.of(oldText);
        this.news = Paragraphs.of(newText);
        this.budget = budget;
    }

    /// What leads from one to the other.
    static TextDiff of(String oldText, String newText, Budget budget) {
        return new Comparison(oldText, newText, budget).made();
    }

    private TextDiff made() {
        Numbers numbers = Numbers.of(olds, news);
        List<Run> runs = Alignment.of(numbers, budget);
        Moves moves = Moves.among(numbers, olds, runs);
        for (Run run : runs) {
            if (run.same()) {
                addSame(run);
            } else {
                addChanged(
                        words(olds, run.oldFrom(), run.oldTo(), Op.DELETE, moves.ofOld()),
                        words(news, run.newFrom(), run.newTo(), Op.INSERT, moves.ofNew()));
            }
        }
        return new TextDiff(script.operations(), wordsInserted, wordsDeleted);
    }

    private void addSame(Run run) {
        for (int at = 0; at < run.oldTo() - run.oldFrom(); at++) {
            String paragraph = olds.at(run.oldFrom() + at);
            addEqual(paragraph, () -> boundaries.countWords(paragraph));
            addBreaks(olds.breaks(run.oldFrom() + at), news.breaks(run.newFrom() + at));
        }
    }

    /// What is the same in both: replaced by itself where the script holds no more.
    private void addEqual(String text, IntSupplier words) {
        if (script.isFull()) {
            int count = words.getAsInt();
            script.replace(text, text);
            wordsDeleted += count;
            wordsInserted += count;
        } else {
            script.equal(text);
        }
    }

    /// CR LF is one grapheme: where there is one, they are replaced whole.
    private void addBreaks(String before, String after) {
        boolean areLineFeeds = before.indexOf('\r') < 0 && after.indexOf('\r') < 0;
        if (areLineFeeds || before.equals(after)) {
            int shared = Math.min(before.length(), after.length());
            addEqual(before.substring(0, shared), () -> 0);
            script.replace(before.substring(shared), after.substring(shared));
        } else {
            script.replace(before, after);
        }
    }

    private Words words(Paragraphs paragraphs, int from, int to, Op op, Map<Integer, Integer> moves) {
        Words.Builder words = new Words.Builder(paragraphs.text(), paragraphs.start(from), boundaries);
        for (int at = from; at < to && !moves.isEmpty(); at++) {
            Integer move = moves.get(at);
            if (move != null) {
                words.stayed(paragraphs.start(at)).moved(new Operation(op, paragraphs.at(at), move));
            }
        }
        return words.stayed(paragraphs.start(to)).build();
    }

    private void addChanged(Words before, Words after) {
        for (Run run : Alignment.of(Numbers.of(before, after), budget)) {
            if (run.same()) {
                addEqual(
                        before.between(before.start(run.oldFrom()), before.start(run.oldTo())),
                        () -> before.countWords(run.oldFrom(), run.oldTo()));
            } else {
                addChanged(before, after, run);
            }
        }
    }

    private void addChanged(Words before, Words after, Run run) {
        int goneAt = before.start(run.oldFrom());
        for (var moved : before.moved(run.oldFrom(), run.oldTo())) {
            script.replace(before.between(goneAt, moved.getKey()), "");
            goneAt = moved.getKey() + addMoved(moved.getValue());
        }
        String gone = before.between(goneAt, before.start(run.oldTo()));
        int comeAt = after.start(run.newFrom());
        for (var moved : after.moved(run.newFrom(), run.newTo())) {
            script.replace(gone, after.between(comeAt, moved.getKey()));
            gone = "";
            comeAt = moved.getKey() + addMoved(moved.getValue());
        }
        script.replace(gone, after.between(comeAt, after.start(run.newTo())));
        wordsDeleted += before.countWords(run.oldFrom(), run.oldTo());
        wordsInserted += after.countWords(run.newFrom(), run.newTo());
    }

    /// Returns the paragraph's length.
    private int addMoved(Operation moved) {
        script.move(moved);
        int words = boundaries.countWords(moved.text());
        wordsDeleted += moved.op() == Op.DELETE ? words : 0;
        wordsInserted += moved.op() == Op.INSERT ? words : 0;
        return moved.text().length();
    }
}
