package dev.newslog.api.article;

/// An article with one of its revisions and that one's body, read in one statement.
record FoundText(ArticleRow article, RevisionRow revision, String body) {

    Found found() {
        return new Found(article, revision);
    }
}
