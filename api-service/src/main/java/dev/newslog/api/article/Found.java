package dev.newslog.api.article;

import dev.newslog.api.web.Cursor;

/// An article with one of its revisions, read in one statement.
record Found(ArticleRow article, RevisionColumns revision) {

    /// Where it stands in a list of articles, as their current one.
    Cursor.Place place() {
        return new Cursor.Place(article.currentOrderTime, article.id);
    }
}
