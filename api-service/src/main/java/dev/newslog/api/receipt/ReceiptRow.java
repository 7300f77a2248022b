package dev.newslog.api.receipt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What became of a submission.
@Entity
@Immutable
@Table(name = "readable_receipt")
class ReceiptRow extends PanacheEntityBase {

    @Id
    UUID submissionId;

    UUID articleId;

    String client;

    String outcome;

    @Nullable
    String reason;

    @Nullable
    Integer revision;

    @Nullable
    UUID firstSubmissionId;

    Instant receivedAt;

    Instant loggedAt;

    String topic;

    @Column(name = "partition")
    int logPartition;

    long logOffset;

    long position;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ReceiptRow() {}
}
