package dev.newslog.api.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds which pieces of two texts are the same, for a bounded cost.
///
/// Myers' algorithm where the stretch is small enough; beyond it the stretch is cut first at pieces that stand once
/// in each text, and where there is none, or the budget is spent, it is replaced whole.
final class Alignment {

    private static final int MYERS_PIECES = 4_000;
    private static final int ANCHOR_DEPTH = 6;

    private final Numbers pieces;
    private final Budget budget;
    private final List<Run> runs = new ArrayList<>();
    private @Nullable Anchors anchors;

    private Alignment(Numbers pieces, Budget budget) {
        this.pieces = pieces;
        this.budget = budget;
    }

    /// Runs that cover both texts in order: by turns the same and not the same.
    static List<Run> of(Numbers pieces, Budget budget) {
        Alignment alignment = new Alignment(pieces, budget);
        alignment.align(new Run(false, 0, pieces.oldCount(), 0, pieces.newCount()), 0);
        return alignment.runs;
    }

    private void align(Run stretch, int depth) {
        int oldFrom = stretch.oldFrom();
        int newFrom = stretch.newFrom();
        int oldTo = stretch.oldTo();
        int newTo = stretch.newTo();
        while (oldFrom < oldTo && newFrom < newTo && areSame(oldFrom, newFrom)) {
            oldFrom++;
            newFrom++;
        }
        while (oldFrom < oldTo && newFrom < newTo && areSame(oldTo - 1, newTo - 1)) {
            oldTo--;
            newTo--;
        }
        add(new Run(true, stretch.oldFrom(), oldFrom, stretch.newFrom(), newFrom));
        alignMiddle(new Run(false, oldFrom, oldTo, newFrom, newTo), depth);
        add(new Run(true, oldTo, stretch.oldTo(), newTo, stretch.newTo()));
    }

    private boolean areSame(int oldPlace, int newPlace) {
        return budget.same(pieces.old(oldPlace), pieces.latest(newPlace));
    }

    private void alignMiddle(Run middle, int depth) {
        int size = middle.size();
        if (middle.oldFrom() == middle.oldTo() || middle.newFrom() == middle.newTo()) {
            add(middle);
        } else if (size <= MYERS_PIECES && budget.spend((long) size * size)) {
            alignByMyers(middle);
        } else {
            alignByAnchors(middle, depth);
        }
    }

    private void alignByMyers(Run middle) {
        List<Integer> oldPart = pieces.olds(middle.oldFrom(), middle.oldTo());
        List<Integer> newPart = pieces.news(middle.newFrom(), middle.newTo());
        int oldAt = middle.oldFrom();
        int newAt = middle.newFrom();
        List<Change> changes = new MyersDiffWithLinearSpace<Integer>(budget::same).computeDiff(oldPart, newPart, null);
        for (Change change : changes) {
            int oldStart = middle.oldFrom() + change.startOriginal;
            int newStart = middle.newFrom() + change.startRevised;
            add(new Run(true, oldAt, oldStart, newAt, newStart));
            oldAt = middle.oldFrom() + change.endOriginal;
            newAt = middle.newFrom() + change.endRevised;
            add(new Run(false, oldStart, oldAt, newStart, newAt));
        }
        add(new Run(true, oldAt, middle.oldTo(), newAt, middle.newTo()));
    }

    private void alignByAnchors(Run middle, int depth) {
        boolean mayLook = depth < ANCHOR_DEPTH && budget.spend(middle.size());
        List<Anchors.Anchor> found = mayLook ? anchors().between(middle) : List.of();
        if (found.isEmpty()) {
            add(middle);
            return;
        }
        int oldAt = middle.oldFrom();
        int newAt = middle.newFrom();
        for (Anchors.Anchor anchor : found) {
            align(new Run(false, oldAt, anchor.oldAt(), newAt, anchor.newAt()), depth + 1);
            oldAt = anchor.oldAt();
            newAt = anchor.newAt();
        }
        align(new Run(false, oldAt, middle.oldTo(), newAt, middle.newTo()), depth + 1);
    }

    private Anchors anchors() {
        if (anchors == null) {
            anchors = new Anchors(pieces);
        }
        return anchors;
    }

    private void add(Run run) {
        if (run.isEmpty()) {
            return;
        }
        boolean goesOn = !runs.isEmpty() && runs.getLast().same() == run.same();
        runs.add(goesOn ? runs.removeLast().with(run) : run);
    }
}
