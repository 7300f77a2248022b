package dev.newslog.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A publisher or an operator killed an article: any submission with `pubStatus` `canceled`.
///
/// @param original the document, where it said more than a withdrawal holds
public record ArticleWithdrawn(
        Delivery delivery, Withdrawal withdrawal, @Nullable Original original) implements ArticleEvent {

    public ArticleWithdrawn {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(withdrawal, "withdrawal");
    }
}
