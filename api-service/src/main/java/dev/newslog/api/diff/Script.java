package dev.newslog.api.diff;

import dev.newslog.api.diff.Operation.Op;
import java.util.ArrayList;
import java.util.List;

/// Collects operations and joins neighbours, so that a reader sees phrases instead of crumbs: a lone blank between
/// two changes belongs to them.
final class Script {

    private final List<Operation> done = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private final StringBuilder same = new StringBuilder();

    void equal(String text) {
        same.append(text);
    }

    void replace(String oldText, String newText) {
        if (isGap() && hasBothSides(oldText, newText)) {
            deleted.append(same);
            inserted.append(same);
            same.setLength(0);
        } else if (!same.isEmpty()) {
            flush();
        }
        deleted.append(oldText);
        inserted.append(newText);
    }

    /// A paragraph that stands elsewhere in the other text: never joined with its neighbours.
    void move(Operation moved) {
        flush();
        done.add(moved);
    }

    List<Operation> operations() {
        flush();
        return done;
    }

    private boolean isGap() {
        boolean afterChange = !deleted.isEmpty() || !inserted.isEmpty();
        return afterChange && !same.isEmpty() && same.chars().allMatch(character -> character == ' ');
    }

    private boolean hasBothSides(String oldText, String newText) {
        return deleted.length() + oldText.length() > 0 && inserted.length() + newText.length() > 0;
    }

    private void flush() {
        add(Op.DELETE, deleted);
        add(Op.INSERT, inserted);
        add(Op.EQUAL, same);
    }

    private void add(Op op, StringBuilder text) {
        if (!text.isEmpty()) {
            done.add(new Operation(op, text.toString()));
            text.setLength(0);
        }
    }
}
