package dev.newslog.events;

import dev.newslog.events.content.ContentDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A publisher submitted a version, to be shown or to be held.
///
/// @param contentDigest the value of the content's [ContentDigest] when it was taken in
/// @param original the document, where it was not native
public record ArticleSubmitted(
        Delivery delivery,
        Submission submission,
        String contentDigest,
        @Nullable Original original) implements ArticleEvent {

    public ArticleSubmitted {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(contentDigest, "contentDigest");
    }

    public static ArticleSubmitted of(Delivery delivery, Submission submission, @Nullable Original original) {
        return new ArticleSubmitted(
                delivery, submission, ContentDigest.of(submission.content()).value(), original);
    }
}
