package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A piece of the feed: all that can be read after one position, up to another.
///
/// @param after the number of the position before it
/// @param end its last position, whether or not an entry stands there
/// @param entries in their order
record Piece(long after, Position end, List<Entry> entries) {

    Piece {
        entries = List.copyOf(entries);
    }

    /// Cuts a part of the feed into pieces of at most so many characters; only an entry that is longer alone makes
    /// a longer one. There is always one piece, and the last ends where the part does.
    static List<Piece> cut(long after, Position end, List<Entry> entries, int most) {
        List<Piece> pieces = new ArrayList<>();
        List<Entry> taken = new ArrayList<>();
        long start = after;
        int length = 0;
        for (Entry entry : entries) {
            if (!taken.isEmpty() && length + entry.block().length() > most) {
                long last = taken.getLast().number();
                pieces.add(new Piece(start, new Position(end.epoch(), last), taken));
                start = last;
                taken.clear();
                length = 0;
            }
            taken.add(entry);
            length += entry.block().length();
        }
        pieces.add(new Piece(start, end, taken));
        return pieces;
    }

    /// Whether it goes on from this position, with nothing between, and further.
    boolean meets(Position at) {
        return at.epoch().equals(end.epoch()) && at.number() >= after && at.number() < end.number();
    }

    /// What a reader that is at this position is sent of it; empty where nothing is for it.
    String text(Position at, @Nullable String source) {
        long seen = at.numberIn(end.epoch());
        return entries.stream()
                .filter(entry -> entry.number() > seen && entry.isFor(source))
                .map(Entry::block)
                .collect(Collectors.joining());
    }
}
