package dev.newslog.store.history;

import dev.newslog.events.Submission;
import dev.newslog.events.content.ContentDigest;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the fold needs to know of a revision: its place, its digests and what its publisher said of it, never its text.
///
/// @param key its place in publisher order, as it is now
/// @param firstOrderTime the time of its first key, which never moves
/// @param version the label that it came with
/// @param firstCreated the publisher's time that it came with
public record KnownRevision(
        OrderKey key,
        ContentDigest content,
        Instant firstOrderTime,
        @Nullable String version,
        @Nullable Instant firstCreated) {

    /// One that is about to be added.
    static KnownRevision of(Submission submission, OrderKey key, ContentDigest content) {
        return new KnownRevision(key, content, key.time(), submission.version(), submission.firstCreated());
    }

    public int number() {
        return key.number();
    }

    KnownRevision movedTo(OrderKey later) {
        return new KnownRevision(later, content, firstOrderTime, version, firstCreated);
    }

    /// Whether this has the version of another text.
    boolean reusesVersionOf(KnownRevision other) {
        return version != null
                && !content.equals(other.content)
                && (version.equals(other.version) || hasNumberOf(other));
    }

    /// `2` is `02`, and a text that was repeated under a higher number has that one.
    private boolean hasNumberOf(KnownRevision other) {
        BigInteger number = OrderKey.numeric(version);
        return number != null && OrderKey.numeric(other.version) != null && number.equals(other.key.version());
    }
}
