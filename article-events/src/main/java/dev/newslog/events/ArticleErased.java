package dev.newslog.events;

import java.util.Objects;

/// Stands where a record was whose text had to be forgotten: what it was is proven by its digest, its text is gone.
public record ArticleErased(Delivery delivery, Erasure erasure) implements ArticleEvent {

    public ArticleErased {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(erasure, "erasure");
    }

    /// What is left of the text.
    ///
    /// @param source the publisher whose article it was
    /// @param contentDigest the value of the erased content's digest
    /// @param reason why it was erased
    public record Erasure(String source, String contentDigest, String reason) {

        public Erasure {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(contentDigest, "contentDigest");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
