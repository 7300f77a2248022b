package dev.newslog.store.history;

import dev.newslog.events.ArticleErased;
import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleReinstated;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.ArticleWithdrawn;
import dev.newslog.events.content.ContentDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides what history says: folds each event of the log onto its article.
///
/// A function of the event, of when the log took it and of what was folded before, and of nothing else: the same log
/// gives the same history, however it is cut into batches and however often it is read.
public final class Archivist {

    private final Surroundings archive;
    private final Retries retries;

    public Archivist(Surroundings archive, Retries retries) {
        this.archive = archive;
        this.retries = retries;
    }

    /// Folds one event. Its effects must be applied to the surroundings before the next.
    ///
    /// @return empty where the submission took effect before: a redelivery, a replay or a retry
    public Optional<Folding> fold(Arrival arrival) {
        ArticleEvent event = arrival.event();
        if (retries.tookEffect(event.submissionId())) {
            return Optional.empty();
        }
        UUID first = retries.firstUnderKeyOf(event.delivery());
        retries.remember(event.delivery());
        ArticleState article = archive.article(event.articleId());
        return Optional.of(first == null ? folded(arrival, article) : Folding.keyReused(article, first));
    }

    private Folding folded(Arrival arrival, @Nullable ArticleState article) {
        Instant loggedAt = arrival.loggedAt();
        return switch (arrival.event()) {
            case ArticleSubmitted submitted -> submission(submitted, arrival.text(), article, loggedAt);
            case ArticleWithdrawn withdrawn -> withdrawal(withdrawn, article, loggedAt);
            case ArticleReinstated reinstated -> reinstatement(reinstated, article, loggedAt);
            case ArticleErased erased -> Folding.quarantined(article, "this release does not fold erasures");
        };
    }

    private Folding submission(
            ArticleSubmitted event, ContentDigest content, @Nullable ArticleState article, Instant loggedAt) {
        return article == null
                ? SubmissionFold.ofFirst(event, content, archive.earlyKills(event.articleId()), loggedAt)
                : SubmissionFold.ofNext(event, content, article, archive, loggedAt);
    }

    private static Folding withdrawal(ArticleWithdrawn event, @Nullable ArticleState article, Instant loggedAt) {
        String source = event.withdrawal().source();
        String reason = event.withdrawal().reason();
        if (article == null) {
            Effect kept = new Effect.KeepEarlyKill(source, reason, loggedAt);
            return new Folding(Outcome.WITHDRAWN, null, null, null, null, List.of(kept), List.of());
        }
        if (source != null && !source.equals(article.source())) {
            return Folding.refused(article, "the article is another source's");
        }
        if (article.status().killed()) {
            return Folding.nothing(Outcome.WITHDRAWN, article);
        }
        Draft draft = new Draft(article, event, loggedAt);
        draft.become(article.withStatus(article.status().killed(reason, draft.loggedAt())));
        draft.statusChange(ChangeType.WITHDRAWN);
        return draft.folding(Outcome.WITHDRAWN, article.current().number());
    }

    private static Folding reinstatement(ArticleReinstated event, @Nullable ArticleState article, Instant loggedAt) {
        if (article == null) {
            return Folding.refused(null, "there is no article of this id");
        }
        if (!event.reinstatement().source().equals(article.source())) {
            return Folding.refused(article, "the article is another source's");
        }
        if (!article.status().killed()) {
            return Folding.nothing(Outcome.UNCHANGED, article);
        }
        Draft draft = new Draft(article, event, loggedAt);
        draft.become(article.withStatus(article.status().reinstated(draft.loggedAt())));
        draft.statusChange(ChangeType.REINSTATED);
        return draft.folding(Outcome.REINSTATED, article.current().number());
    }
}
