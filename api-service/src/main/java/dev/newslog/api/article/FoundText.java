package dev.newslog.api.article;

import dev.newslog.events.content.ContentDigest;

/// An article with one of its revisions and that one's body, read in one statement.
record FoundText(ArticleRow article, RevisionRow revision, String body, ContentDigest content) {

    /// As the archive has them.
    FoundText(ArticleRow article, RevisionRow revision, String body, byte[] fieldDigests) {
        this(article, revision, body, ContentDigest.ofFieldDigests(fieldDigests));
    }

    Found found() {
        return new Found(article, revision);
    }
}
