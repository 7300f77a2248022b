package dev.newslog.store.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.ArticleEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// An archive without a database: the same effects, in maps. What it holds is what a test looks at.
final class InMemoryArchive implements Surroundings {

    final Map<UUID, ArticleState> articles = new TreeMap<>();
    final Map<UUID, TreeMap<Integer, KnownRevision>> revisions = new HashMap<>();
    final Map<UUID, TreeMap<Integer, List<String>>> changed = new HashMap<>();
    final Map<UUID, TreeMap<Integer, Set<Notice>>> notices = new HashMap<>();
    final Map<UUID, List<Change>> changes = new HashMap<>();
    final Map<UUID, Folding> receipts = new HashMap<>();
    private final Map<UUID, List<EarlyKill>> earlyKills = new HashMap<>();
    private final Map<KeyUse, UUID> firsts = new HashMap<>();

    /// Folds a batch, as the store does: what took effect before it is read at its start.
    void fold(List<Logged> batch) {
        Archivist archivist = new Archivist(this, new Retries(receipts.keySet(), firsts));
        for (Logged logged : batch) {
            Optional<Folding> folding = archivist.fold(Arrival.of(logged.event(), logged.at()));
            folding.ifPresent(result -> take(logged.event(), result));
        }
    }

    Folding receiptOf(ArticleEvent event) {
        return receipts.get(event.submissionId());
    }

    /// The archive's digest, as DESIGN defines it.
    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            articles.values()
                    .forEach(article -> sha256.update((article.id() + "\0" + article.chain() + "\0"
                                    + article.status().pubStatus() + "\0"
                                    + article.status().embargoedUntil() + "\n")
                            .getBytes(UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public ArticleState article(UUID id) {
        return articles.get(id);
    }

    @Override
    public Neighbours around(UUID articleId, OrderKey key) {
        KnownRevision before = null;
        KnownRevision after = null;
        for (KnownRevision revision : inPublisherOrder(articleId)) {
            if (revision.key().compareTo(key) < 0) {
                before = revision;
            } else if (after == null) {
                after = revision;
            }
        }
        return new Neighbours(before, after);
    }

    List<KnownRevision> inPublisherOrder(UUID articleId) {
        return revisions.getOrDefault(articleId, new TreeMap<>()).values().stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    @Override
    public List<EarlyKill> earlyKills(UUID articleId) {
        return List.copyOf(earlyKills.getOrDefault(articleId, List.of()));
    }

    private void take(ArticleEvent event, Folding folding) {
        receipts.put(event.submissionId(), folding);
        KeyUse use = KeyUse.of(event.delivery());
        if (use != null) {
            firsts.putIfAbsent(use, event.submissionId());
        }
        if (folding.article() != null) {
            articles.put(event.articleId(), folding.article());
            changes.computeIfAbsent(event.articleId(), none -> new ArrayList<>())
                    .addAll(folding.changes());
        }
        folding.effects().forEach(effect -> apply(event.articleId(), effect));
    }

    private void apply(UUID id, Effect effect) {
        TreeMap<Integer, KnownRevision> known = revisions.computeIfAbsent(id, none -> new TreeMap<>());
        TreeMap<Integer, List<String>> fields = changed.computeIfAbsent(id, none -> new TreeMap<>());
        switch (effect) {
            case Effect.AddRevision added -> {
                known.put(added.revision().number(), added.revision());
                notices.computeIfAbsent(id, none -> new TreeMap<>())
                        .put(added.revision().number(), added.notices());
                fields.put(
                        added.revision().number(),
                        added.changed().stream().map(field -> field.label()).toList());
            }
            case Effect.RepeatRevision repeated -> known.put(repeated.revision().number(), repeated.revision());
            case Effect.CompareAnew anew ->
                fields.put(
                        anew.number(),
                        anew.changed().stream().map(field -> field.label()).toList());
            case Effect.KeepEarlyKill kept ->
                earlyKills
                        .computeIfAbsent(id, none -> new ArrayList<>())
                        .add(new EarlyKill(kept.source(), kept.reason()));
            case Effect.UseEarlyKills used -> earlyKills.remove(id);
        }
    }
}
