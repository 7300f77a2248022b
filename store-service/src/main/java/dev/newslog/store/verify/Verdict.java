package dev.newslog.store.verify;

import java.util.UUID;

/// What a look at every row came to.
sealed interface Verdict {

    /// Every row fits.
    ///
    /// @param unproven links whose times are not in the database, as they were archived before it kept them
    record Sound(String digest, long articles, long revisions, long changes, long unproven) implements Verdict {}

    /// The first row that does not fit.
    ///
    /// @param row such as `revision 2`
    record Misfit(UUID articleId, String row, String why) implements Verdict {}
}
