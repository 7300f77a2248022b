package dev.newslog.events;

import java.util.Objects;

/// An operator undid a withdrawal.
public record ArticleReinstated(Delivery delivery, Reinstatement reinstatement) implements ArticleEvent {

    public ArticleReinstated {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(reinstatement, "reinstatement");
    }

    /// Who may be read again, and why.
    ///
    /// @param source the publisher whose article it is
    /// @param reason why, for the record
    public record Reinstatement(String source, String reason) {

        public Reinstatement {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
