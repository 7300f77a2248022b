package dev.newslog.store.history;

import dev.newslog.events.content.ContentDigest;
import java.time.Instant;

/// What the fold needs to know of a revision: its place and its digests, never its text.
///
/// @param key its place in publisher order, as it is now
/// @param firstOrderTime the time of its first key, which never moves
public record KnownRevision(OrderKey key, ContentDigest content, Instant firstOrderTime) {

    public int number() {
        return key.number();
    }

    KnownRevision movedTo(OrderKey later) {
        return new KnownRevision(later, content, firstOrderTime);
    }
}
