package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.Position;
import java.util.List;

/// What the archive had for a reader that was behind.
///
/// @param complete whether the archive had no more than this
record Reading(Piece piece, boolean complete) {

    /// The first piece of what was found. A position that the feed has not reached stays where it is.
    ///
    /// @param end of the feed, as it was before it was read
    /// @param all whether there was nothing after these
    /// @param most characters of the piece
    static Reading of(Position after, Position end, List<Entry> entries, boolean all, int most) {
        long last = entries.isEmpty() ? after.number() : entries.getLast().number();
        Position reached = new Position(end.epoch(), all ? Math.max(last, end.number()) : last);
        List<Piece> pieces = Piece.cut(after.number(), reached, entries, most);
        return new Reading(pieces.getFirst(), all && pieces.size() == 1);
    }
}
