package dev.newslog.api.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The paragraphs that left one place and stand at another: their numbers, from 1 in the order of the old text.
///
/// Of several that read the same, the first that left is the first that came.
///
/// @param ofOld from the place in the old text to the number
/// @param ofNew from the place in the new text to the number
record Moves(Map<Integer, Integer> ofOld, Map<Integer, Integer> ofNew) {

    static Moves among(List<Paragraph> olds, List<Paragraph> news, List<Run> runs) {
        Map<String, Deque<Integer>> came = new HashMap<>();
        for (Run run : runs) {
            for (int at = run.newFrom(); !run.same() && at < run.newTo(); at++) {
                came.computeIfAbsent(news.get(at).text(), _ -> new ArrayDeque<>())
                        .add(at);
            }
        }
        Moves moves = new Moves(new HashMap<>(), new HashMap<>());
        for (Run run : runs) {
            for (int at = run.oldFrom(); !run.same() && at < run.oldTo(); at++) {
                String text = olds.get(at).text();
                Deque<Integer> places = came.get(text);
                if (places != null && !places.isEmpty() && hasWords(text)) {
                    moves.add(at, places.remove());
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
}
