package dev.newslog.api.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The pieces of two texts as numbers: those that read the same have the same one. Half a million strings would take
/// more memory than a diff may.
///
/// Only so many different pieces are remembered, more than any text in a language has: each of the others is the same
/// as none, as is one that has moved.
final class Numbers {

    static final int MOST_REMEMBERED = 100_000;

    private final int[] olds;
    private final int[] news;
    private final int remembered;

    private Numbers(int[] olds, int[] news, int remembered) {
        this.olds = olds;
        this.news = news;
        this.remembered = remembered;
    }

    static Numbers of(Pieces olds, Pieces news) {
        Map<String, Integer> remembered = new HashMap<>();
        int[] oldNumbers = new int[olds.count()];
        for (int at = 0; at < oldNumbers.length; at++) {
            Integer number = olds.hasMoved(at) ? null : remember(olds.at(at), remembered);
            oldNumbers[at] = number == null ? ofNone(2 * at) : number;
        }
        int[] newNumbers = new int[news.count()];
        for (int at = 0; at < newNumbers.length; at++) {
            Integer number = news.hasMoved(at) ? null : remembered.get(news.at(at));
            newNumbers[at] = number == null ? ofNone(2 * at + 1) : number;
        }
        return new Numbers(oldNumbers, newNumbers, remembered.size());
    }

    private static @Nullable Integer remember(String piece, Map<String, Integer> remembered) {
        Integer number = remembered.get(piece);
        if (number == null && remembered.size() < MOST_REMEMBERED) {
            number = remembered.size();
            remembered.put(piece, number);
        }
        return number;
    }

    /// A number below zero, which no other piece has.
    private static int ofNone(int place) {
        return -1 - place;
    }

    int oldCount() {
        return olds.length;
    }

    int newCount() {
        return news.length;
    }

    int old(int place) {
        return olds[place];
    }

    int latest(int place) {
        return news[place];
    }

    /// All numbers from 0 to this one, exclusive, are those of remembered pieces.
    int remembered() {
        return remembered;
    }

    List<Integer> olds(int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> olds[at]).toList();
    }

    List<Integer> news(int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> news[at]).toList();
    }
}
