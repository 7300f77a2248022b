package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.Position;
import org.jspecify.annotations.Nullable;

/// How far a reader is. Where what was read from the archive and what is new meet, nothing is lost or sent twice,
/// as both go on from its position alone: new entries are taken only where they begin at or before it, and all
/// others are read.
///
/// @param at up to where it was sent all that is for it
/// @param reading whether the archive is being read for it
/// @param content the end of the feed, as it was known when the archive was asked and had nothing more: that end is
///     no reason to ask again, should it be another epoch's, or one that a replica has not reached yet
record Course(Position at, boolean reading, @Nullable Position content) {

    static Course from(Position start) {
        return new Course(start, false, null);
    }

    /// What is to be done.
    ///
    /// @param end of the feed, as far as this service knows
    /// @param fresh what the feed has just grown by, where that is why it is asked
    Step next(Position end, @Nullable Piece fresh) {
        if (reading) {
            return Step.REST;
        }
        if (fresh != null && fresh.meets(at)) {
            return Step.SEND;
        }
        return isBefore(end) && !end.equals(content) ? Step.READ : Step.REST;
    }

    /// A position of another archive is before all of this one.
    private boolean isBefore(Position end) {
        return !at.epoch().equals(end.epoch()) || at.number() < end.number();
    }

    /// After it was sent what is new.
    Course sent(Piece fresh) {
        return from(fresh.end());
    }

    /// While the archive is read for it.
    ///
    /// @param end of the feed, as far as this service knows
    Course reading(Position end) {
        return new Course(at, true, end);
    }

    /// After it was sent what the archive had.
    Course read(Reading found) {
        return new Course(found.piece().end(), false, found.complete() ? content : null);
    }

    /// After a failure, or after a while: the archive is to be asked again, wherever the feed ends.
    Course again() {
        return from(at);
    }
}
