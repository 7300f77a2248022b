package dev.newslog.store.archive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// How far the archive has read a partition. Its lock makes one instance at a time write of it.
@Entity
@IdClass(LogPositionEntity.Key.class)
@Table(name = "log_position")
public class LogPositionEntity extends PanacheEntityBase {

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
        return find("topicId = ?1 and partition in ?2 order by partition", topicId, partitions)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
