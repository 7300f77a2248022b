package dev.newslog.api.article;

import org.jspecify.annotations.Nullable;

/// A revision as its article's list showed it then.
///
/// @param equalTo the first earlier revision with the same content, of those that there were
record FoundInListThen(FoundThen found, @Nullable Integer equalTo) {

    /// As the archive has them.
    FoundInListThen(
            ArticleRow article,
            RevisionColumns revision,
            @Nullable Integer equalTo,
            byte[] fieldDigests,
            byte @Nullable [] before) {
        this(new FoundThen(article, revision, fieldDigests, before), equalTo);
    }
}
