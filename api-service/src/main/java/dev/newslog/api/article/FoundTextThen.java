package dev.newslog.api.article;

import org.jspecify.annotations.Nullable;

/// A revision as it stood among those that there were then, with its body.
record FoundTextThen(FoundThen found, String body) {

    /// As the archive has them.
    FoundTextThen(
            ArticleRow article, RevisionRow revision, String body, byte[] fieldDigests, byte @Nullable [] before) {
        this(new FoundThen(article, revision, fieldDigests, before), body);
    }
}
