package dev.newslog.api.article;

import java.time.Instant;

/// A revision with the time of a change that shows it, read in one statement.
record FoundChange(Found found, Instant loggedAt) {

    /// As the archive has them.
    FoundChange(ArticleRow article, RevisionColumns revision, Instant loggedAt) {
        this(new Found(article, revision), loggedAt);
    }
}
