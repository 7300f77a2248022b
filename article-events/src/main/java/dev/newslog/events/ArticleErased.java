package dev.newslog.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Stands where a record was whose text had to be forgotten: what it was is proven by its digest, its text is gone.
public record ArticleErased(Delivery delivery, Erasure erasure) implements ArticleEvent {

    public ArticleErased {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(erasure, "erasure");
    }

    /// What is left of the version: all that its place in history and the chain need, and nothing that tells its text.
    /// No address, as that may name what had to be forgotten. Times have microseconds.
    ///
    /// @param source the publisher whose article it was
    /// @param version the publisher's version label
    /// @param contentDigest the value of the erased content's digest
    /// @param reason why it was erased
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Erasure(
            String source,
            @Nullable String version,
            @Nullable Instant firstCreated,
            @Nullable Instant versionCreated,
            PubStatus pubStatus,
            @Nullable Instant embargoedUntil,
            String contentDigest,
            String reason) {

        public Erasure {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(pubStatus, "pubStatus");
            Objects.requireNonNull(contentDigest, "contentDigest");
            Objects.requireNonNull(reason, "reason");
            firstCreated = Times.sound(firstCreated);
            versionCreated = Times.sound(versionCreated);
            embargoedUntil = Times.sound(embargoedUntil);
        }
    }
}
