package dev.newslog.api.article;

import org.jspecify.annotations.Nullable;

/// A revision as it stood among those that there were then, with its body.
record FoundTextThen(FoundThen found, String body) {

    /// As the archive has them.
    FoundTextThen(ArticleRow article, TextRow text, byte @Nullable [] before) {
        this(new FoundThen(article, text, text.fieldDigests, before), text.body);
    }
}
