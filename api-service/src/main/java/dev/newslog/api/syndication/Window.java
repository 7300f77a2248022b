package dev.newslog.api.syndication;

import dev.newslog.api.feed.Position;
import java.util.Optional;

/// A stretch of the change feed that one archive document tells of (RFC 5005, section 4). All are of one size and begin
/// where the one before ends, and positions are given in the order of commits: once whole, it gains no change any more.
///
/// @param last its last position
record Window(Position last) {

    static final int SIZE = 100;

    /// The last one that is whole where the change feed ends there; empty where none is.
    static Optional<Window> lastBefore(Position end) {
        long last = end.number() / SIZE * SIZE;
        return last == 0 ? Optional.empty() : Optional.of(new Window(new Position(end.epoch(), last)));
    }

    /// The one of that name; empty where it isn't whole, or none of this change feed.
    static Optional<Window> named(Position name, Position end) {
        boolean whole = name.number() > 0 && name.number() % SIZE == 0 && name.number() <= end.number();
        return whole && name.epoch().equals(end.epoch()) ? Optional.of(new Window(name)) : Optional.empty();
    }

    Optional<Window> previous() {
        return named(new Position(last.epoch(), last.number() - SIZE), last);
    }

    Optional<Window> next(Position end) {
        return named(new Position(last.epoch(), last.number() + SIZE), end);
    }

    /// The position before its first.
    long after() {
        return last.number() - SIZE;
    }
}
