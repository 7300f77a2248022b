package dev.newslog.api.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Pieces that stand once in each text, in the same order in both (patience diff): cheap places to cut a long one.
final class Anchors {

    private static final int NONE = -1;
    private static final int REPEATED = -2;

    private final Numbers pieces;
    /// By number, where in the stretch the piece stands; as it was before, when a stretch is done.
    private final int[] oldPlaces;

    private final int[] newPlaces;

    Anchors(Numbers pieces) {
        this.pieces = pieces;
        this.oldPlaces = new int[pieces.remembered()];
        this.newPlaces = new int[pieces.remembered()];
        Arrays.fill(oldPlaces, NONE);
        Arrays.fill(newPlaces, NONE);
    }

    /// A piece that is the same in both.
    ///
    /// @param oldAt its place in the old text
    /// @param newAt its place in the new text
    record Anchor(int oldAt, int newAt) {}

    /// The longest chain of anchors that goes forward in both texts.
    List<Anchor> between(Run stretch) {
        note(stretch.oldFrom(), stretch.oldTo(), pieces::old, oldPlaces);
        note(stretch.newFrom(), stretch.newTo(), pieces::latest, newPlaces);
        List<Anchor> shared = new ArrayList<>();
        for (int newAt = stretch.newFrom(); newAt < stretch.newTo(); newAt++) {
            int number = pieces.latest(newAt);
            if (number >= 0 && newPlaces[number] == newAt && oldPlaces[number] >= 0) {
                shared.add(new Anchor(oldPlaces[number], newAt));
            }
        }
        forget(stretch.oldFrom(), stretch.oldTo(), pieces::old, oldPlaces);
        forget(stretch.newFrom(), stretch.newTo(), pieces::latest, newPlaces);
        return longestForward(shared);
    }

    private static void note(int from, int to, IntUnaryOperator numbers, int[] places) {
        for (int at = from; at < to; at++) {
            int number = numbers.applyAsInt(at);
            if (number >= 0) {
                places[number] = places[number] == NONE ? at : REPEATED;
            }
        }
    }

    private static void forget(int from, int to, IntUnaryOperator numbers, int[] places) {
        for (int at = from; at < to; at++) {
            int number = numbers.applyAsInt(at);
            if (number >= 0) {
                places[number] = NONE;
            }
        }
    }

    private static List<Anchor> longestForward(List<Anchor> anchors) {
        int[] tails = new int[anchors.size()];
        int[] previous = new int[anchors.size()];
        int length = 0;
        for (int at = 0; at < anchors.size(); at++) {
            int place = firstNotBefore(anchors.get(at), anchors, tails, length);
            previous[at] = place == 0 ? NONE : tails[place - 1];
            tails[place] = at;
            length = Math.max(length, place + 1);
        }
        Deque<Anchor> chain = new ArrayDeque<>();
        for (int at = length == 0 ? NONE : tails[length - 1]; at != NONE; at = previous[at]) {
            chain.addFirst(anchors.get(at));
        }
        return List.copyOf(chain);
    }

    /// Which of the first tails does not stand before this anchor in the old text; their number, where all do.
    private static int firstNotBefore(Anchor anchor, List<Anchor> anchors, int[] tails, int length) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (anchors.get(tails[middle]).oldAt() < anchor.oldAt()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
