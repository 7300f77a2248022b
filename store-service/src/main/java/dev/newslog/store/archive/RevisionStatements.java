package dev.newslog.store.archive;

import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.content.ContentField;
import dev.newslog.store.history.Effect;
import dev.newslog.store.history.KnownRevision;
import dev.newslog.store.history.Neighbours;
import dev.newslog.store.history.OrderKey;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.QueryFlushMode;

/// What a batch asks and alters of revisions without ever reading a body.
final class RevisionStatements {

    private static final String KNOWN = """
            select r.article_id, r.number, r.order_version, r.order_time, r.first_order_time, r.field_digests,
                r.version, r.first_created
            from revision r
            """;

    /// The last of several on one revision wins, as each says all.
    private final Map<Key, Effect.RepeatRevision> repeats = new HashMap<>();

    private final Map<Key, Set<ContentField>> anews = new HashMap<>();

    private record Key(UUID articleId, int number) {}

    /// Served by article_pk and revision_pk.
    static Map<UUID, KnownRevision> currentOf(Set<UUID> articleIds) {
        List<Tuple> rows = ArticleEntity.getSession()
                .createNativeQuery(KNOWN + """
                        join article a on a.id = r.article_id and a.current_revision = r.number
                        where a.id = any(:ids)
                        """, Tuple.class)
                .setParameter("ids", articleIds.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, KnownRevision> currents = new HashMap<>();
        rows.forEach(row -> currents.put(row.get("article_id", UUID.class), known(row)));
        return currents;
    }

    /// Served by revision_order, one entry to each side beside those that are not yet as they will be written.
    ///
    /// @param unwritten the article's revisions that the batch has added or moved
    static Neighbours around(UUID articleId, OrderKey key, Collection<KnownRevision> unwritten) {
        List<KnownRevision> near = new ArrayList<>(unwritten);
        nearest(articleId, key, unwritten).forEach(row -> near.add(known(row)));
        Comparator<KnownRevision> inOrder = Comparator.comparing(KnownRevision::key);
        return new Neighbours(
                near.stream()
                        .filter(revision -> revision.key().compareTo(key) < 0)
                        .max(inOrder)
                        .orElse(null),
                near.stream()
                        .filter(revision -> revision.key().compareTo(key) > 0)
                        .min(inOrder)
                        .orElse(null));
    }

    private static List<Tuple> nearest(UUID articleId, OrderKey key, Collection<KnownRevision> passed) {
        return ArticleEntity.getSession()
                .createNativeQuery(
                        "(%s) union all (%s)".formatted(nearest("<", "desc"), nearest(">", "asc")), Tuple.class)
                // what is not written yet is passed over: looking through a whole batch for it cost a quarter of it
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("articleId", articleId)
                .setParameter("version", Copies.exact(key.version()))
                .setParameter("time", key.time())
                .setParameter("number", key.number())
                .setParameter(
                        "passed", passed.stream().map(KnownRevision::number).toArray(Integer[]::new))
                .getResultList();
    }

    private static String nearest(String side, String order) {
        return KNOWN + """
                where r.article_id = :articleId
                    and (r.order_version, r.order_time, r.number) %1$s (:version, :time, :number)
                    and r.number <> all(:passed)
                order by r.order_version %2$s, r.order_time %2$s, r.number %2$s
                limit 1
                """.formatted(side, order);
    }

    private static KnownRevision known(Tuple row) {
        OrderKey key = new OrderKey(
                row.get("order_version", BigDecimal.class).toBigIntegerExact(),
                row.get("order_time", Instant.class),
                row.get("number", Integer.class));
        ContentDigest content = ContentDigest.ofFieldDigests(row.get("field_digests", byte[].class));
        return new KnownRevision(
                key,
                content,
                row.get("first_order_time", Instant.class),
                row.get("version", String.class),
                row.get("first_created", Instant.class));
    }

    void repeat(UUID articleId, Effect.RepeatRevision effect) {
        repeats.merge(new Key(articleId, effect.revision().number()), effect, RevisionStatements::newer);
    }

    void compareAnew(UUID articleId, Effect.CompareAnew effect) {
        anews.put(new Key(articleId, effect.number()), effect.changed());
    }

    /// Writes the gathered alterations: one statement for each kind.
    void write() {
        if (!repeats.isEmpty()) {
            writeRepeats();
        }
        if (!anews.isEmpty()) {
            writeAnews();
        }
    }

    private static Effect.RepeatRevision newer(Effect.RepeatRevision earlier, Effect.RepeatRevision later) {
        return earlier.seenAt().isAfter(later.seenAt())
                ? new Effect.RepeatRevision(later.revision(), earlier.seenAt())
                : later;
    }

    /// Served by revision_pk.
    private void writeRepeats() {
        List<Key> keys = List.copyOf(repeats.keySet());
        // in the order of the keys: both are views of one map that nobody alters here
        List<Effect.RepeatRevision> last = List.copyOf(repeats.values());
        ArticleEntity.getSession()
                .createNativeMutationQuery("""
                        update revision r
                        set order_version = n.version, order_time = n.time,
                            last_seen_at = greatest(r.last_seen_at, n.seen)
                        from unnest(:ids, :numbers, :versions, :times, :seen) as n (id, number, version, time, seen)
                        where r.article_id = n.id and r.number = n.number
                        """)
                .setParameter("ids", keys.stream().map(Key::articleId).toArray(UUID[]::new))
                .setParameter("numbers", keys.stream().map(Key::number).toArray(Integer[]::new))
                .setParameter(
                        "versions",
                        last.stream()
                                .map(r -> Copies.exact(r.revision().key().version()))
                                .toArray(BigDecimal[]::new))
                .setParameter(
                        "times",
                        last.stream().map(r -> r.revision().key().time()).toArray(Instant[]::new))
                .setParameter(
                        "seen", last.stream().map(Effect.RepeatRevision::seenAt).toArray(Instant[]::new))
                .executeUpdate();
    }

    /// Served by revision_pk.
    private void writeAnews() {
        List<Map.Entry<Key, Set<ContentField>>> all = List.copyOf(anews.entrySet());
        ArticleEntity.getSession()
                .createNativeMutationQuery("""
                        update revision r
                        set changed = string_to_array(n.changed, ',')
                        from unnest(:ids, :numbers, :changed) as n (id, number, changed)
                        where r.article_id = n.id and r.number = n.number
                        """)
                .setParameter(
                        "ids", all.stream().map(one -> one.getKey().articleId()).toArray(UUID[]::new))
                .setParameter(
                        "numbers",
                        all.stream().map(one -> one.getKey().number()).toArray(Integer[]::new))
                .setParameter(
                        "changed",
                        all.stream().map(one -> joined(one.getValue())).toArray(String[]::new))
                .executeUpdate();
    }

    private static String joined(Set<ContentField> changed) {
        return String.join(",", ContentField.labels(changed));
    }
}
