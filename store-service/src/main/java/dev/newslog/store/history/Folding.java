package dev.newslog.store.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an event comes to: the receipt's words, the article as it is now, and what to write.
///
/// @param reason why it was refused or quarantined
/// @param revision the revision that the submission made or repeated
/// @param firstSubmissionId the one that used the key first
/// @param article absent where there is none still
public record Folding(
        Outcome outcome,
        @Nullable String reason,
        @Nullable Integer revision,
        @Nullable UUID firstSubmissionId,
        @Nullable ArticleState article,
        List<Effect> effects,
        List<Change> changes) {

    static Folding refused(@Nullable ArticleState article, String reason) {
        return new Folding(Outcome.REFUSED, reason, null, null, article, List.of(), List.of());
    }

    /// Nothing happened to the article.
    static Folding nothing(Outcome outcome, ArticleState article) {
        return new Folding(outcome, null, article.current().number(), null, article, List.of(), List.of());
    }

    public static Folding keyReused(@Nullable ArticleState article, UUID firstSubmissionId) {
        return new Folding(Outcome.KEY_REUSED, null, null, firstSubmissionId, article, List.of(), List.of());
    }

    public static Folding quarantined(@Nullable ArticleState article, String reason) {
        return new Folding(Outcome.QUARANTINED, reason, null, null, article, List.of(), List.of());
    }
}
