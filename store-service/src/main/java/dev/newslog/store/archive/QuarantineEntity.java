package dev.newslog.store.archive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A record of the log that could not be archived, kept whole so that a later release may.
@Entity
@IdClass(QuarantineEntity.Place.class)
@Table(name = "quarantine")
public class QuarantineEntity extends PanacheEntityBase {

    /// Where the record stands on the log; as text, its name for operators.
    public record Place(UUID topicId, int partition, long offset) {

        /// Before every other place.
        public static final Place START = new Place(new UUID(0, 0), 0, -1);

        private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,9})\\.(\\d{1,18})");

        /// Of its text; empty where it is no place's.
        public static Optional<Place> parse(String text) {
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                UUID topicId = UUID.fromString(parts.group(1));
                return Optional.of(
                        new Place(topicId, Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))));
            } catch (IllegalArgumentException noUuid) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return topicId + "." + partition + "." + offset;
        }
    }

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

    /// The record at this place, locked until the transaction ends.
    public static Optional<QuarantineEntity> lock(Place place) {
        return findByIdOptional(place, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Lets the record go. It may be put aside again in the same transaction.
    public void release() {
        getSession().detach(this);
        delete("topicId = ?1 and partition = ?2 and offset = ?3", topicId, partition, offset);
    }

    public Place place() {
        return new Place(topicId, partition, offset);
    }

    public String topic() {
        return topic;
    }

    public RawRecord raw() {
        return new RawRecord(key, headers, value);
    }

    public Instant loggedAt() {
        return loggedAt;
    }
}
