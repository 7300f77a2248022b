package dev.newslog.events;

import java.util.UUID;

/// What can happen to an article, as the log keeps it for ever.
public sealed interface ArticleEvent permits ArticleSubmitted, ArticleWithdrawn, ArticleReinstated, ArticleErased {

    Delivery delivery();

    default UUID articleId() {
        return delivery().articleId();
    }

    default UUID submissionId() {
        return delivery().submissionId();
    }
}
