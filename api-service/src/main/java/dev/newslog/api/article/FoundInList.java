package dev.newslog.api.article;

import org.jspecify.annotations.Nullable;

/// A revision as its article's list shows it.
///
/// @param equalTo the first earlier revision with the same content
record FoundInList(
        ArticleRow article,
        RevisionColumns revision,
        @Nullable Integer equalTo) {}
