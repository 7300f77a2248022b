package dev.newslog.api.article;

import dev.newslog.api.web.Edition;
import dev.newslog.api.web.Times;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;

/// Where a revision stands among those of its article.
///
/// @param time by the publisher's time: this, and its number; it never moves
/// @param orderVersion in publisher order: this, the order time and its number
record RevisionPlace(
        UUID article, int number, Instant time, BigInteger orderVersion, Instant orderTime, Instant loggedAt) {

    /// The state of the revision, which never moves, as a memento of its article.
    Edition edition() {
        return new Edition("r" + number, loggedAt).with("Memento-Datetime", Times.httpDate(time));
    }
}
