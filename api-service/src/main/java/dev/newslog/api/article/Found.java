package dev.newslog.api.article;

/// An article with one of its revisions, read in one statement.
record Found(ArticleRow article, RevisionRow revision) {}
