package dev.newslog.api.article;

import dev.newslog.api.web.Cursor;
import org.jspecify.annotations.Nullable;

/// An article as a list of then has it.
///
/// @param revisions how many there were
record FoundArticleThen(FoundThen found, long revisions) {

    /// As the archive has them.
    FoundArticleThen(
            ArticleRow article,
            RevisionColumns revision,
            long revisions,
            byte[] fieldDigests,
            byte @Nullable [] before) {
        this(new FoundThen(article, revision, fieldDigests, before), revisions);
    }

    /// Where it stands in the list.
    Cursor.Place place() {
        return new Cursor.Place(found.revision().firstOrderTime, found.article().id);
    }
}
