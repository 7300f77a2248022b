package dev.newslog.api.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Tokens that stand once in each text, in the same order in both (patience diff): cheap places to cut a long one.
final class Anchors {

    private static final int REPEATED = -1;
    private static final int NONE = -1;

    private Anchors() {}

    /// A token that is the same in both.
    ///
    /// @param oldAt its place in the old text
    /// @param newAt its place in the new text
    record Anchor(int oldAt, int newAt) {}

    /// The longest chain of anchors that goes forward in both texts.
    static List<Anchor> between(List<Integer> olds, List<Integer> news, Run stretch) {
        Map<Integer, Integer> oldOnce = placesOfSingles(olds, stretch.oldFrom(), stretch.oldTo());
        Map<Integer, Integer> newOnce = placesOfSingles(news, stretch.newFrom(), stretch.newTo());
        List<Anchor> shared = new ArrayList<>();
        for (int newAt = stretch.newFrom(); newAt < stretch.newTo(); newAt++) {
            int oldAt = oldOnce.getOrDefault(news.get(newAt), REPEATED);
            if (oldAt != REPEATED && Objects.equals(newOnce.get(news.get(newAt)), newAt)) {
                shared.add(new Anchor(oldAt, newAt));
            }
        }
        return longestForward(shared);
    }

    private static Map<Integer, Integer> placesOfSingles(List<Integer> tokens, int from, int to) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int at = from; at < to; at++) {
            places.merge(tokens.get(at), at, (_, _) -> REPEATED);
        }
        return places;
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
