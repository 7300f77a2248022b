package dev.newslog.ingest.submission;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.newslog.events.Delivery;
import java.time.Instant;
import java.util.UUID;

/// The answer to a submission that is on the log.
public record Accepted(
        UUID submissionId,
        UUID articleId,

        @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", timezone = "UTC")
        Instant receivedAt,

        Links links) {

    /// Where to read what became of it.
    public record Links(String receipt, String article) {}

    static Accepted of(Delivery delivery, String readApi) {
        return new Accepted(
                delivery.submissionId(),
                delivery.articleId(),
                delivery.receivedAt(),
                new Links(
                        readApi + "/submissions/" + delivery.submissionId(),
                        readApi + "/articles/" + delivery.articleId()));
    }
}
