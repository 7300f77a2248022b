package dev.newslog.api.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.newslog.api.feed.Position;
import dev.newslog.edge.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The receipt. Who sent it and where it stands on the log is for the sender and operators only.
record ReceiptView(
        UUID submissionId,
        UUID articleId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String client,
        String outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @Nullable Integer revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID firstSubmissionId,
        Instant receivedAt,
        Instant loggedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LogPlace log,
        String position) {

    /// Where a submission stands on the log.
    record LogPlace(String topic, int partition, long offset) {}

    static ReceiptView of(ReceiptRow row, String epoch, Caller caller) {
        boolean full = caller.maySeeSubmissionsOf(row.client);
        return new ReceiptView(
                row.submissionId,
                row.articleId,
                full ? row.client : null,
                row.outcome,
                row.reason,
                row.revision,
                row.firstSubmissionId,
                row.receivedAt,
                row.loggedAt,
                full ? new LogPlace(row.topic, row.logPartition, row.logOffset) : null,
                new Position(epoch, row.position).toString());
    }
}
