package dev.newslog.api.article;

/// A source with its newest article, read in one statement.
record FoundSource(SourceRow source, ArticleRow article, RevisionColumns revision) {

    Found newest() {
        return new Found(article, revision);
    }
}
