package dev.newslog.api.article;

import dev.newslog.events.content.ContentDigest;

/// An article with one of its revisions and that one's body, read in one statement.
record FoundText(ArticleRow article, TextRow revision) {

    String body() {
        return revision.body;
    }

    ContentDigest content() {
        return ContentDigest.ofFieldDigests(revision.fieldDigests);
    }

    Found found() {
        return new Found(article, revision);
    }
}
