package dev.newslog.api.diff;

import dev.newslog.api.diff.Operation.Op;
import java.util.ArrayList;
import java.util.List;

/// Collects operations and joins neighbours, so that a reader sees phrases instead of crumbs: a lone blank between
/// two changes belongs to them, a line break never does.
///
/// It holds only so many: no reader follows more, and each costs memory.
final class Script {

    static final int MOST_OPERATIONS = 50_000;

    private final List<Operation> done = new ArrayList<>();
    private final StringBuilder sameBefore = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private final StringBuilder same = new StringBuilder();

    void equal(String text) {
        same.append(text);
    }

    void replace(String oldText, String newText) {
        if (oldText.isEmpty() && newText.isEmpty()) {
            return;
        }
        if (!same.isEmpty() && !isGap()) {
            flush();
        }
        String gap = taken(same);
        if (deleted.isEmpty() && oldText.isEmpty()) {
            extend(inserted, gap, newText, deleted);
        } else if (inserted.isEmpty() && newText.isEmpty()) {
            extend(deleted, gap, oldText, inserted);
        } else {
            deleted.append(gap).append(oldText);
            inserted.append(gap).append(newText);
        }
    }

    /// A paragraph that stands elsewhere in the other text: never joined with its neighbours.
    void move(Operation moved) {
        flush();
        add(Op.EQUAL, sameBefore);
        done.add(moved);
    }

    List<Operation> operations() {
        flush();
        add(Op.EQUAL, sameBefore);
        return done;
    }

    /// Whether it has come to its end: what is the same in both is to be replaced by itself from here.
    boolean isFull() {
        return done.size() >= MOST_OPERATIONS;
    }

    private boolean isGap() {
        boolean afterChange = !deleted.isEmpty() || !inserted.isEmpty();
        return afterChange && same.chars().allMatch(Script::isBlank);
    }

    private static boolean isBlank(int character) {
        return character != '\n' && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /// Goes on with a change of one text across a gap that is in both: any blank of the same kind at the change's begin
    /// or end can stand for it, where it is no part of a grapheme; else it is replaced by itself.
    private void extend(StringBuilder change, String gap, String text, StringBuilder otherText) {
        change.append(gap).append(text);
        int begin = gap.length();
        int end = change.length() - begin;
        if (change.substring(0, begin).equals(gap) && Boundaries.mayFollowBlank(change.codePointAt(begin))) {
            change.delete(0, begin);
            sameBefore.append(gap);
        } else if (change.substring(end).equals(gap) && Boundaries.mayPrecedeBlank(change.codePointBefore(end))) {
            change.setLength(end);
            same.append(gap);
        } else {
            otherText.append(gap);
        }
    }

    private void flush() {
        if (!deleted.isEmpty() || !inserted.isEmpty()) {
            add(Op.EQUAL, sameBefore);
            add(Op.DELETE, deleted);
            add(Op.INSERT, inserted);
        }
        sameBefore.append(taken(same));
    }

    private void add(Op op, StringBuilder text) {
        if (!text.isEmpty()) {
            done.add(new Operation(op, taken(text)));
        }
    }

    private static String taken(StringBuilder text) {
        String all = text.toString();
        text.setLength(0);
        return all;
    }
}
