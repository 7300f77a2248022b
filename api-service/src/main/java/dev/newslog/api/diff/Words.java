package dev.newslog.api.diff;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The words of a stretch of a text, and what stands between them; a paragraph that has moved is one piece.
final class Words implements Pieces {

    private final String text;
    private final int[] starts;
    private final BitSet words;
    private final NavigableMap<Integer, Operation> moved;

    private Words(String text, int[] starts, BitSet words, NavigableMap<Integer, Operation> moved) {
        this.text = text;
        this.starts = starts;
        this.words = words;
        this.moved = moved;
    }

    @Override
    public int count() {
        return starts.length - 1;
    }

    @Override
    public String at(int place) {
        return text.substring(starts[place], starts[place + 1]);
    }

    @Override
    public boolean hasMoved(int place) {
        return !moved.isEmpty() && moved.containsKey(starts[place]);
    }

    /// Where a piece begins in the text; the end of the last one, where it is the one after it.
    int start(int place) {
        return starts[place];
    }

    /// How many of some of the pieces are words; of paragraphs that have moved, none are counted.
    int countWords(int from, int to) {
        return words.get(from, to).cardinality();
    }

    /// The text from one place in it to another.
    String between(int from, int to) {
        return text.substring(from, to);
    }

    /// What is to be done with the paragraphs that have moved, of some of the pieces, by where they begin in the text.
    Collection<Map.Entry<Integer, Operation>> moved(int from, int to) {
        return moved.subMap(starts[from], starts[to]).entrySet();
    }

    /// Goes through a stretch of a text from its begin to its end.
    static final class Builder {

        private final String text;
        private final Boundaries boundaries;
        private final IntStream.Builder starts = IntStream.builder();
        private final BitSet words = new BitSet();
        private final NavigableMap<Integer, Operation> moved = new TreeMap<>();
        private int at;
        private int pieces;

        Builder(String text, int from, Boundaries boundaries) {
            this.text = text;
            this.at = from;
            this.boundaries = boundaries;
            starts.add(from);
        }

        /// What follows, up to this place in the text, stands in words.
        Builder stayed(int to) {
            int from = at;
            boundaries.read(text.substring(from, to), (end, isWord) -> add(from + end, isWord));
            at = to;
            return this;
        }

        /// What follows is a paragraph that has moved.
        void moved(Operation operation) {
            moved.put(at, operation);
            at += operation.text().length();
            add(at, false);
        }

        private void add(int end, boolean isWord) {
            words.set(pieces, isWord);
            pieces++;
            starts.add(end);
        }

        Words build() {
            return new Words(text, starts.build().toArray(), words, moved);
        }
    }
}
