package dev.newslog.api.article;

import java.util.function.Function;
import java.util.function.Supplier;

/// A diff that is still to be made, when its turn has come.
///
/// @param diffs who knows when that is
/// @param revisions reads what is to be compared
record DiffRequest(Diffs diffs, Supplier<FoundTexts> revisions) {

    /// As it is sent.
    byte[] made(Function<FoundTexts, Object> comparison) {
        return diffs.make(revisions, comparison);
    }
}
