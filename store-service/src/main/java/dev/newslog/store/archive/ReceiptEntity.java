package dev.newslog.store.archive;

import dev.newslog.events.Delivery;
import dev.newslog.store.history.Folding;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a submission. That it is there is what makes a retry harmless.
@Entity
@Table(name = "receipt")
public class ReceiptEntity extends PanacheEntityBase {

    @Id
    @Column(name = "submission_id")
    UUID submissionId;

    @Column(name = "article_id")
    UUID articleId;

    String client;

    @Column(name = "idempotency_key")
    @Nullable
    String idempotencyKey;

    String line;

    String outcome;

    @Nullable
    String reason;

    @Nullable
    Integer revision;

    @Column(name = "first_submission_id")
    @Nullable
    UUID firstSubmissionId;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "logged_at")
    Instant loggedAt;

    String topic;

    int partition;

    @Column(name = "log_offset")
    long offset;

    long position;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ReceiptEntity() {}

    ReceiptEntity(Delivery delivery, Folding folding, LogEntry entry) {
        this.submissionId = delivery.submissionId();
        this.articleId = delivery.articleId();
        this.client = delivery.client();
        this.idempotencyKey = delivery.idempotencyKey();
        this.line = delivery.line();
        this.outcome = folding.outcome().label();
        this.reason = folding.reason();
        this.revision = folding.revision();
        this.firstSubmissionId = folding.firstSubmissionId();
        this.receivedAt = delivery.receivedAt();
        this.loggedAt = entry.loggedAt();
        this.topic = entry.topic();
        this.partition = entry.partition();
        this.offset = entry.offset();
    }

    /// Whether anything of the article that stands after this place on the log was stored. Index: receipt_place.
    public static boolean isAnyLater(UUID articleId, int partition, long offset) {
        return find(
                        "articleId = ?1 and partition = ?2 and offset > ?3 and outcome <> 'quarantined'",
                        articleId,
                        partition,
                        offset)
                .firstResultOptional()
                .isPresent();
    }

    /// Takes back that a submission was quarantined: it is about to be stored.
    public static void takeBackQuarantined(UUID submissionId) {
        delete("submissionId = ?1 and outcome = 'quarantined'", submissionId);
    }
}
