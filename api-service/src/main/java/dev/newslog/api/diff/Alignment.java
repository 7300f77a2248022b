package dev.newslog.api.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds which tokens of two texts are the same, for a bounded cost.
///
/// Myers' algorithm where the stretch is small enough; beyond it the stretch is cut first at tokens that stand once
/// in each text, and where there is none, or the budget is spent, it is replaced whole.
final class Alignment {

    private static final int MYERS_TOKENS = 4_000;
    private static final int ANCHOR_DEPTH = 6;

    private final List<Integer> olds;
    private final List<Integer> news;
    private final Budget budget;
    private final List<Run> runs = new ArrayList<>();

    private Alignment(List<Integer> olds, List<Integer> news, Budget budget) {
        this.olds = olds;
        this.news = news;
        this.budget = budget;
    }

    /// Runs that cover both texts in order.
    static List<Run> of(List<?> olds, List<?> news, Budget budget) {
        Map<Object, Integer> names = new HashMap<>();
        Alignment alignment = new Alignment(named(olds, names), named(news, names), budget);
        alignment.align(new Run(false, 0, olds.size(), 0, news.size()), 0);
        return alignment.runs;
    }

    private static List<Integer> named(List<?> tokens, Map<Object, Integer> names) {
        return tokens.stream()
                .<Integer>map(token -> names.computeIfAbsent(token, _ -> names.size()))
                .toList();
    }

    private void align(Run stretch, int depth) {
        int oldFrom = stretch.oldFrom();
        int newFrom = stretch.newFrom();
        int oldTo = stretch.oldTo();
        int newTo = stretch.newTo();
        while (oldFrom < oldTo && newFrom < newTo && budget.same(olds.get(oldFrom), news.get(newFrom))) {
            oldFrom++;
            newFrom++;
        }
        while (oldFrom < oldTo && newFrom < newTo && budget.same(olds.get(oldTo - 1), news.get(newTo - 1))) {
            oldTo--;
            newTo--;
        }
        add(new Run(true, stretch.oldFrom(), oldFrom, stretch.newFrom(), newFrom));
        alignMiddle(new Run(false, oldFrom, oldTo, newFrom, newTo), depth);
        add(new Run(true, oldTo, stretch.oldTo(), newTo, stretch.newTo()));
    }

    private void alignMiddle(Run middle, int depth) {
        int size = middle.size();
        if (middle.oldFrom() == middle.oldTo() || middle.newFrom() == middle.newTo()) {
            add(middle);
        } else if (size <= MYERS_TOKENS && budget.spend((long) size * size)) {
            alignByMyers(middle);
        } else {
            alignByAnchors(middle, depth);
        }
    }

    private void alignByMyers(Run middle) {
        List<Integer> oldPart = olds.subList(middle.oldFrom(), middle.oldTo());
        List<Integer> newPart = news.subList(middle.newFrom(), middle.newTo());
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
        List<Anchors.Anchor> anchors = mayLook ? Anchors.between(olds, news, middle) : List.of();
        if (anchors.isEmpty()) {
            add(middle);
            return;
        }
        int oldAt = middle.oldFrom();
        int newAt = middle.newFrom();
        for (Anchors.Anchor anchor : anchors) {
            align(new Run(false, oldAt, anchor.oldAt(), newAt, anchor.newAt()), depth + 1);
            oldAt = anchor.oldAt();
            newAt = anchor.newAt();
        }
        align(new Run(false, oldAt, middle.oldTo(), newAt, middle.newTo()), depth + 1);
    }

    private void add(Run run) {
        if (run.isEmpty()) {
            return;
        }
        boolean goesOn = !runs.isEmpty() && runs.getLast().same() == run.same();
        runs.add(goesOn ? runs.removeLast().with(run) : run);
    }
}
