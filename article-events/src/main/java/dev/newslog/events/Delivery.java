package dev.newslog.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an event came in: what every event bears, whatever it says.
///
/// @param submissionId the event's id, the same for every retry
/// @param articleId the article it is about, and the key on the log
/// @param client who sent it
/// @param receivedAt when, by the clock of the ingest service, in microseconds
/// @param idempotencyKey the key it was sent under
/// @param line its line in a submission of many, else empty
public record Delivery(
        UUID submissionId,
        UUID articleId,
        String client,
        Instant receivedAt,
        @Nullable String idempotencyKey,
        String line) {

    public Delivery {
        Objects.requireNonNull(submissionId, "submissionId");
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(client, "client");
        receivedAt = Objects.requireNonNull(Times.sound(receivedAt), "receivedAt");
        line = Objects.requireNonNullElse(line, "");
    }
}
