package dev.newslog.api.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.newslog.api.feed.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The receipt as anyone may see it: who sent it and where it stands on the log is not said.
record ReceiptView(
        UUID submissionId,
        UUID articleId,
        String outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @Nullable Integer revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID firstSubmissionId,
        Instant receivedAt,
        Instant loggedAt,
        String position) {

    static ReceiptView of(ReceiptRow row, String epoch) {
        return new ReceiptView(
                row.submissionId,
                row.articleId,
                row.outcome,
                row.reason,
                row.revision,
                row.firstSubmissionId,
                row.receivedAt,
                row.loggedAt,
                new Position(epoch, row.position).toString());
    }
}
