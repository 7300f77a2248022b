package dev.newslog.api.diff;

import dev.newslog.api.diff.Operation.Op;
import java.util.ArrayList;
import java.util.List;

/// Collects operations and joins neighbours, so that a reader sees phrases instead of crumbs: a lone blank between
/// two changes belongs to them, a line break never does.
final class Script {

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

    private boolean isGap() {
        boolean afterChange = !deleted.isEmpty() || !inserted.isEmpty();
        return afterChange && same.chars().allMatch(Script::isBlank);
    }

    private static boolean isBlank(int character) {
        return character != '\n' && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /// Goes on with a change of one text across a gap that is in both: any blank of the same kind at the change's begin
    /// or end can stand for it; else it is replaced by itself.
    private void extend(StringBuilder change, String gap, String text, StringBuilder otherText) {
        change.append(gap).append(text);
        int end = change.length() - gap.length();
        if (change.substring(0, gap.length()).equals(gap)) {
            change.delete(0, gap.length());
            sameBefore.append(gap);
        } else if (change.substring(end).equals(gap)) {
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
