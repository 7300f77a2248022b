package dev.newslog.store.archive;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.Delivery;
import dev.newslog.store.history.ArticleState;
import dev.newslog.store.history.EarlyKill;
import dev.newslog.store.history.Effect;
import dev.newslog.store.history.Folding;
import dev.newslog.store.history.KnownRevision;
import dev.newslog.store.history.Neighbours;
import dev.newslog.store.history.OrderKey;
import dev.newslog.store.history.Outcome;
import dev.newslog.store.history.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of the archive that one batch touches, while it is folded: reads it at once, gathers what becomes of it,
/// and writes that at once. Lives as long as the transaction it is made in.
public final class ArchiveBatch implements Surroundings {

    private final UUID topicId;
    private final Map<UUID, ArticleEntity> rows;
    private final Map<UUID, ArticleState> articles = new HashMap<>();
    private final Map<UUID, List<EarlyKill>> earlyKills;
    private final List<ArticleEntity> newArticles = new ArrayList<>();
    private final List<NewRevision> newRevisions = new ArrayList<>();
    private final RevisionStatements revisions = new RevisionStatements();
    private final FeedEntries feed = new FeedEntries();
    private final List<ReceiptEntity> receipts = new ArrayList<>();
    private final Map<UUID, Map<Integer, KnownRevision>> unwritten = new HashMap<>();

    private ArchiveBatch(UUID topicId, Map<UUID, ArticleEntity> rows, Map<UUID, List<EarlyKill>> earlyKills) {
        this.topicId = topicId;
        this.rows = rows;
        this.earlyKills = earlyKills;
    }

    /// Locks the heads of these articles, in the order of their ids, and reads their current revisions' digests.
    public static ArchiveBatch of(UUID topicId, Set<UUID> articleIds) {
        Map<UUID, ArticleEntity> rows = new HashMap<>();
        ArticleRows.lock(articleIds).forEach(row -> rows.put(row.id, row));
        ArchiveBatch batch = new ArchiveBatch(topicId, rows, EarlyKillEntity.of(articleIds));
        Map<UUID, KnownRevision> currents = RevisionStatements.currentOf(rows.keySet());
        currents.forEach((id, current) -> batch.articles.put(id, batch.rowOf(id).state(current)));
        return batch;
    }

    @Override
    public @Nullable ArticleState article(UUID id) {
        return articles.get(id);
    }

    @Override
    public Neighbours around(UUID articleId, OrderKey key) {
        return RevisionStatements.around(
                articleId, key, unwritten.getOrDefault(articleId, Map.of()).values());
    }

    @Override
    public List<EarlyKill> earlyKills(UUID articleId) {
        return List.copyOf(earlyKills.getOrDefault(articleId, List.of()));
    }

    /// Takes what an event came to.
    public void take(ArticleEvent event, LogEntry entry, Folding folding) {
        ArticleState article = folding.article();
        if (article != null) {
            List<ChangeEntity> changes = folding.changes().stream()
                    .map(change -> new ChangeEntity(change, article, event.submissionId()))
                    .toList();
            become(article, changes, entry.loggedAt());
        }
        folding.effects().forEach(effect -> apply(effect, event.articleId(), entry));
        receipts.add(new ReceiptEntity(event.delivery(), folding, entry));
        if (folding.outcome() == Outcome.QUARANTINED) {
            new QuarantineEntity(topicId, entry, String.valueOf(folding.reason())).persist();
        }
    }

    /// Puts a record aside.
    ///
    /// @param delivery whose receipt says so, where that much can be told
    public void quarantine(LogEntry entry, String reason, @Nullable Delivery delivery) {
        new QuarantineEntity(topicId, entry, reason).persist();
        if (delivery != null) {
            receipts.add(new ReceiptEntity(delivery, Folding.quarantined(null, reason), entry));
        }
    }

    /// Writes all that does not need a position: articles, revisions, the quarantine.
    public void write() {
        Copies.write(ArticleColumns.ALL, newArticles);
        ArticleEntity.flush();
        Copies.write(RevisionColumns.ALL, newRevisions);
        revisions.write();
    }

    /// Gives changes and receipts their positions under the feed's lock. Nothing but the commit may follow.
    public void publish() {
        if (receipts.isEmpty()) {
            return;
        }
        long position = feed.enter();
        receipts.forEach(receipt -> receipt.position = position);
        Copies.write(ReceiptColumns.ALL, receipts);
    }

    private ArticleEntity rowOf(UUID id) {
        return Objects.requireNonNull(rows.get(id), "every current revision was found by its article");
    }

    private void become(ArticleState article, List<ChangeEntity> changes, Instant loggedAt) {
        articles.put(article.id(), article);
        ArticleEntity row = rows.get(article.id());
        if (row == null) {
            row = new ArticleEntity(article);
            newArticles.add(row);
            rows.put(article.id(), row);
            feed.add(row, null, changes, article.loggedAt());
        } else {
            Instant at = loggedAt.isBefore(row.loggedAt) ? row.loggedAt : loggedAt;
            feed.endBefore(row, at);
            Instant embargo = row.embargoedUntil;
            row.take(article);
            feed.add(row, embargo, changes, at);
        }
    }

    private void apply(Effect effect, UUID articleId, LogEntry entry) {
        switch (effect) {
            case Effect.AddRevision added -> {
                newRevisions.add(new NewRevision(added, entry.partition(), entry.offset()));
                place(articleId, added.revision());
            }
            case Effect.RepeatRevision repeated -> {
                revisions.repeat(articleId, repeated);
                place(articleId, repeated.revision());
            }
            case Effect.CompareAnew anew -> revisions.compareAnew(articleId, anew);
            case Effect.KeepEarlyKill kept -> keep(articleId, kept);
            case Effect.UseEarlyKills used -> {
                earlyKills.remove(articleId);
                EarlyKillEntity.delete("articleId", articleId);
            }
        }
    }

    private void place(UUID articleId, KnownRevision revision) {
        unwritten.computeIfAbsent(articleId, none -> new HashMap<>()).put(revision.number(), revision);
    }

    /// Of several kills by one source the first is kept.
    private void keep(UUID articleId, Effect.KeepEarlyKill kept) {
        List<EarlyKill> kills = earlyKills.computeIfAbsent(articleId, none -> new ArrayList<>());
        if (kills.stream().noneMatch(kill -> Objects.equals(kill.source(), kept.source()))) {
            EarlyKillEntity kill = new EarlyKillEntity(articleId, kept);
            kill.persist();
            kills.add(kill.kill());
        }
    }
}
