package dev.newslog.store.archive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How far the archive has read a partition. Its lock makes one instance at a time write of it.
@Entity
@IdClass(LogPositionEntity.Key.class)
@Table(name = "log_position")
public class LogPositionEntity extends PanacheEntityBase {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    /// A partition of a topic, by the topic's own id: a topic made anew under the same name is another.
    public record Key(UUID topicId, int partition) {}

    @Id
    @Column(name = "topic_id")
    UUID topicId;

    @Id
    int partition;

    String topic;

    @Column(name = "next_offset")
    long nextOffset;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected LogPositionEntity() {}

    public UUID topicId() {
        return topicId;
    }

    public int partition() {
        return partition;
    }

    public long nextOffset() {
        return nextOffset;
    }

    /// The next record's offset that this archive takes.
    public void moveTo(long offset) {
        nextOffset = offset;
    }

    /// The rows of these partitions, made where missing, locked in partition order until the transaction ends.
    public static List<LogPositionEntity> lock(UUID topicId, String topic, Collection<Integer> partitions) {
        getSession()
                .createNativeMutationQuery("""
                        insert into log_position (topic_id, partition, topic, next_offset)
                        select :topicId, unnest(:partitions), :topic, 0
                        on conflict on constraint log_position_pk do nothing
                        """)
                .setParameter("topicId", topicId)
                .setParameter("topic", topic)
                .setParameter("partitions", partitions.toArray(Integer[]::new))
                .executeUpdate();
        return lock(topicId, partitions);
    }

    /// Of the rows of these partitions those that are there, locked in partition order until the transaction ends.
    ///
    /// Whatever writes to the archive, but the ends of embargoes, asks for these locks before it reads anything. A
    /// rebuild stops it here; when it goes on, PostgreSQL looks the names up again and finds the archive of then.
    public static List<LogPositionEntity> lock(UUID topicId, Collection<Integer> partitions) {
        return find("topicId = ?1 and partition in ?2 order by partition", topicId, partitions)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The next offsets of the same partitions in the archive of another schema: 0 where it has none.
    ///
    /// @throws IllegalArgumentException where that is no name of a schema
    public static Map<Integer, Long> nextOffsetsIn(String schema, Collection<LogPositionEntity> rows) {
        if (!NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException("no name of a schema: " + schema);
        }
        Map<Key, Long> there = getSession()
                .createNativeQuery(
                        "select topic_id, partition, next_offset from " + schema + ".log_position", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Key(row.get(0, UUID.class), row.get(1, Integer.class)),
                        row -> row.get(2, Long.class)));
        return rows.stream()
                .collect(Collectors.toMap(
                        LogPositionEntity::partition,
                        row -> there.getOrDefault(new Key(row.topicId, row.partition), 0L)));
    }
}
