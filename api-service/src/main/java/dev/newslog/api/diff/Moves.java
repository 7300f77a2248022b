package dev.newslog.api.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The paragraphs that left one place and stand at another: their numbers, from 1 in the order of the old text.
///
/// Of several that read the same, the first that left is the first that came. Beyond so many, the others are deleted
/// and inserted.
///
/// @param ofOld from the place in the old text to the number
/// @param ofNew from the place in the new text to the number
record Moves(Map<Integer, Integer> ofOld, Map<Integer, Integer> ofNew) {

    static final int MOST = 5_000;

    private static final int NONE = -1;

    /// @param paragraphs the numbers of both texts' paragraphs
    /// @param olds the paragraphs of the old text
    /// @param runs their alignment
    static Moves among(Numbers paragraphs, Paragraphs olds, List<Run> runs) {
        Moves moves = new Moves(new HashMap<>(), new HashMap<>());
        Come come = Come.in(paragraphs, runs);
        for (Run run : runs) {
            for (int at = run.oldFrom(); !run.same() && at < run.oldTo() && moves.ofOld.size() < MOST; at++) {
                int number = paragraphs.old(at);
                if (come.isThere(number) && hasWords(olds.at(at))) {
                    moves.add(at, come.take(number));
                }
            }
        }
        return moves;
    }

    private void add(int oldAt, int newAt) {
        int number = ofOld.size() + 1;
        ofOld.put(oldAt, number);
        ofNew.put(newAt, number);
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Where the new text has paragraphs that were not there before.
    private static final class Come {

        /// By number, the first place of a paragraph.
        private final int[] first;
        /// By place, the next place of the same paragraph.
        private final int[] next;

        private Come(int numbers, int places) {
            first = new int[numbers];
            next = new int[places];
            Arrays.fill(first, NONE);
        }

        static Come in(Numbers paragraphs, List<Run> runs) {
            Come come = new Come(paragraphs.remembered(), paragraphs.newCount());
            for (Run run : runs.reversed()) {
                for (int at = run.newTo() - 1; !run.same() && at >= run.newFrom(); at--) {
                    come.addBefore(paragraphs.latest(at), at);
                }
            }
            return come;
        }

        private void addBefore(int number, int at) {
            if (number >= 0) {
                next[at] = first[number];
                first[number] = at;
            }
        }

        boolean isThere(int number) {
            return number >= 0 && first[number] != NONE;
        }

        int take(int number) {
            int at = first[number];
            first[number] = next[at];
            return at;
        }
    }
}
