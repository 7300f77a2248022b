package dev.newslog.api.article;

import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.content.ContentField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A revision as it stood among those that there were then.
///
/// @param changed against the one before it of those
record FoundThen(ArticleRow article, RevisionColumns revision, List<String> changed) {

    /// @param fieldDigests its own
    /// @param before those of the one before it
    FoundThen(ArticleRow article, RevisionColumns revision, byte[] fieldDigests, byte @Nullable [] before) {
        this(article, revision, before == null ? List.of() : changed(fieldDigests, before));
    }

    private static List<String> changed(byte[] fieldDigests, byte[] before) {
        return ContentField.labels(
                ContentDigest.ofFieldDigests(fieldDigests).changedSince(ContentDigest.ofFieldDigests(before)));
    }
}
