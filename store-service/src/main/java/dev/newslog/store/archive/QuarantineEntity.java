package dev.newslog.store.archive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A record of the log that could not be archived, kept whole so that a later release may.
@Entity
@IdClass(QuarantineEntity.Key.class)
@Table(name = "quarantine")
class QuarantineEntity extends PanacheEntityBase {

    /// Where the record stands on the log.
    record Key(UUID topicId, int partition, long offset) {}

    @Id
    @Column(name = "topic_id")
    UUID topicId;

    @Id
    int partition;

    @Id
    @Column(name = "log_offset")
    long offset;

    String topic;

    @Column(name = "record_key")
    byte @Nullable [] key;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RawRecord.Header> headers;

    byte @Nullable [] value;

    String reason;

    @Column(name = "logged_at")
    Instant loggedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected QuarantineEntity() {}

    QuarantineEntity(UUID topicId, LogEntry entry, String reason) {
        this.topicId = topicId;
        this.partition = entry.partition();
        this.offset = entry.offset();
        this.topic = entry.topic();
        this.key = entry.raw().key();
        this.headers = entry.raw().headers();
        this.value = entry.raw().value();
        this.reason = reason;
        this.loggedAt = entry.loggedAt();
    }
}
