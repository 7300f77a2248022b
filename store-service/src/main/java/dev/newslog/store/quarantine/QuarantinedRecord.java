package dev.newslog.store.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.store.archive.QuarantineEntity;
import dev.newslog.store.archive.QuarantineEntity.Place;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record in the quarantine: where it stands on the log and why it is not archived. Nothing of its text.
///
/// @param id its name for a retry
/// @param loggedAt when the log took it
/// @param key the record's, where it is text: an article's id, if it is one of ours
/// @param bytes of its value, absent where it has none
record QuarantinedRecord(
        String id,
        String topic,
        int partition,
        long offset,
        Instant loggedAt,
        String reason,
        @Nullable String key,
        @Nullable Integer bytes) {

    /// Those that stand after a place, in the order of their places. Index: quarantine_pk.
    static List<QuarantinedRecord> after(Place place, int most) {
        return QuarantineEntity.getSession()
                .createNativeQuery("""
                        select topic_id, partition, log_offset, topic, logged_at, reason, record_key,
                            octet_length(value) as bytes
                        from quarantine
                        where (topic_id, partition, log_offset) > (:topicId, :partition, :offset)
                        order by topic_id, partition, log_offset
                        """, Tuple.class)
                .setParameter("topicId", place.topicId())
                .setParameter("partition", place.partition())
                .setParameter("offset", place.offset())
                .setMaxResults(most)
                .getResultStream()
                .map(QuarantinedRecord::of)
                .toList();
    }

    private static QuarantinedRecord of(Tuple row) {
        Place place = new Place(row.get(0, UUID.class), row.get(1, Integer.class), row.get(2, Long.class));
        byte[] key = row.get(6, byte[].class);
        return new QuarantinedRecord(
                place.toString(),
                row.get(3, String.class),
                place.partition(),
                place.offset(),
                row.get(4, Instant.class),
                row.get(5, String.class),
                key == null ? null : new String(key, UTF_8),
                row.get(7, Integer.class));
    }
}
