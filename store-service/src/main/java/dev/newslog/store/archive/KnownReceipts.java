package dev.newslog.store.archive;

import dev.newslog.events.Delivery;
import dev.newslog.store.history.KeyUse;
import dev.newslog.store.history.Retries;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Finds what of a batch took effect before, by two unique indexes.
public final class KnownReceipts {

    private KnownReceipts() {}

    public static Retries of(Collection<Delivery> deliveries) {
        Set<UUID> ids = new HashSet<>();
        deliveries.forEach(delivery -> ids.add(delivery.submissionId()));
        List<KeyUse> uses =
                deliveries.stream().map(KeyUse::of).filter(Objects::nonNull).toList();
        return new Retries(known(ids), uses.isEmpty() ? Map.of() : firsts(uses));
    }

    /// Served by receipt_pk.
    private static Set<UUID> known(Set<UUID> ids) {
        List<UUID> known = ReceiptEntity.getSession()
                .createNativeQuery("select submission_id from receipt where submission_id = any(:ids)", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return new HashSet<>(known);
    }

    /// Served by receipt_key.
    private static Map<KeyUse, UUID> firsts(List<KeyUse> uses) {
        List<Tuple> rows = ReceiptEntity.getSession()
                .createNativeQuery("""
                        select r.client, r.idempotency_key, r.line, r.article_id, r.submission_id
                        from unnest(:clients, :keys, :lines, :articles) as u (client, idempotency_key, line, article_id)
                        join receipt r using (client, idempotency_key, line, article_id)
                        where r.idempotency_key is not null and r.outcome <> 'key-reused'
                        """, Tuple.class)
                .setParameter("clients", texts(uses, KeyUse::client))
                .setParameter("keys", texts(uses, KeyUse::key))
                .setParameter("lines", texts(uses, KeyUse::line))
                .setParameter("articles", uses.stream().map(KeyUse::articleId).toArray(UUID[]::new))
                .getResultList();
        Map<KeyUse, UUID> firsts = new HashMap<>();
        for (Tuple row : rows) {
            KeyUse use = new KeyUse(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, UUID.class));
            firsts.put(use, row.get(4, UUID.class));
        }
        return firsts;
    }

    private static String[] texts(List<KeyUse> uses, Function<KeyUse, String> part) {
        return uses.stream().map(part).toArray(String[]::new);
    }
}
