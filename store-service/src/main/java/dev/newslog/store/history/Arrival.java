package dev.newslog.store.history;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.content.ContentDigest;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An event that came from the log. The digest of its text is worked out beforehand: a long page takes a time for which
/// no transaction should stand open.
///
/// @param content absent where the event bears no text
/// @param loggedAt the broker's timestamp
public record Arrival(ArticleEvent event, @Nullable ContentDigest content, Instant loggedAt) {

    public static Arrival of(ArticleEvent event, Instant loggedAt) {
        ContentDigest content = event instanceof ArticleSubmitted submitted
                ? ContentDigest.of(submitted.submission().content())
                : null;
        return new Arrival(event, content, loggedAt);
    }

    /// The digest of a submission's text.
    ContentDigest text() {
        return Objects.requireNonNull(content, "a submission bears text");
    }
}
