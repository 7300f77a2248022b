package dev.newslog.store.history;

import dev.newslog.events.ArticleErased;
import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleReinstated;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.ArticleWithdrawn;
import dev.newslog.events.content.ContentField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An article while an event is folded onto it: gathers effects and changes, and links each change to the chain.
final class Draft {

    private final ArticleEvent event;
    private final Instant loggedAt;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private ArticleState article;

    /// The log's time never goes back within an article, whatever a broker's clock does.
    Draft(ArticleState article, ArticleEvent event, Instant loggedAt) {
        this.article = article;
        this.event = event;
        this.loggedAt = loggedAt.isBefore(article.loggedAt()) ? article.loggedAt() : loggedAt;
    }

    ArticleState article() {
        return article;
    }

    Instant loggedAt() {
        return loggedAt;
    }

    void become(ArticleState next) {
        article = next;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void statusChange(ChangeType type) {
        change(type, article.current().number(), null, Set.of());
    }

    Chain change(ChangeType type, int revision, @Nullable String contentDigest, Set<ContentField> changed) {
        Chain.Link link = link(type, revision, contentDigest, article.status());
        Chain chain = article.chain().with(link);
        article = article.withChange(chain, loggedAt);
        changes.add(new Change(Change.idOf(event.submissionId(), type), article.changes(), link, changed, chain));
        return chain;
    }

    Folding folding(Outcome outcome, @Nullable Integer revision) {
        return new Folding(outcome, null, revision, null, article, List.copyOf(effects), List.copyOf(changes));
    }

    private Chain.Link link(ChangeType type, int revision, @Nullable String contentDigest, Status status) {
        return new Chain.Link(
                type,
                revision,
                contentDigest,
                firstCreated(),
                versionCreated(),
                event.delivery().receivedAt(),
                loggedAt,
                status.pubStatus(),
                status.embargoedUntil());
    }

    private @Nullable Instant firstCreated() {
        return switch (event) {
            case ArticleSubmitted submitted -> submitted.submission().firstCreated();
            case ArticleWithdrawn withdrawn -> withdrawn.withdrawal().firstCreated();
            case ArticleReinstated reinstated -> null;
            case ArticleErased erased -> null;
        };
    }

    private @Nullable Instant versionCreated() {
        return switch (event) {
            case ArticleSubmitted submitted -> submitted.submission().versionCreated();
            case ArticleWithdrawn withdrawn -> withdrawn.withdrawal().versionCreated();
            case ArticleReinstated reinstated -> null;
            case ArticleErased erased -> null;
        };
    }
}
