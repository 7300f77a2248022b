package dev.newslog.store.history;

import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.content.ContentField;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a folded event does to the archive's rows, beside the article's own and its changes.
public sealed interface Effect {

    /// New text: a revision is added.
    ///
    /// @param changed against its predecessor in publisher order; empty where it has none
    /// @param late whether its key is below the greatest one folded before
    /// @param notices where its publisher contradicts itself; not in the chain
    record AddRevision(
            ArticleSubmitted event,
            KnownRevision revision,
            Set<ContentField> changed,
            boolean late,
            Set<Notice> notices,
            Instant loggedAt,
            Chain chain)
            implements Effect {}

    /// The same text again.
    ///
    /// @param revision with its key from now on
    /// @param seenAt when the repetition was received
    record RepeatRevision(KnownRevision revision, Instant seenAt) implements Effect {}

    /// A late revision came before this one: what it changed is something else now.
    record CompareAnew(int number, Set<ContentField> changed) implements Effect {}

    /// A kill came before its story.
    ///
    /// @param source whose story it will kill; absent for any
    record KeepEarlyKill(@Nullable String source, @Nullable String reason, Instant loggedAt) implements Effect {}

    /// The story of earlier kills has come: they are used up.
    record UseEarlyKills() implements Effect {}
}
