package dev.newslog.store.history;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A kill that came before its story.
///
/// @param source whose story it kills; absent for any
public record EarlyKill(@Nullable String source, @Nullable String reason) {

    /// The publisher's own word goes before an operator's.
    static final Comparator<EarlyKill> OWN_BEFORE_OPERATORS =
            Comparator.comparing(EarlyKill::source, Comparator.nullsLast(Comparator.naturalOrder()));

    boolean hits(String storySource) {
        return source == null || source.equals(storySource);
    }
}
