package dev.newslog.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.newslog.events.ArticleErased.Erasure;
import dev.newslog.events.ArticleReinstated.Reinstatement;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes events as records of the log and reads them back: CloudEvents 1.0 in Kafka's binary mode, JSON as the value.
///
/// `ce_id` is the submission id, `ce_subject` the article id, `ce_source` the client, `ce_time` when it was received.
/// Golden files pin this form: what any release wrote, every later one reads.
public final class EventCodec {

    private static final String SPEC_VERSION = "1.0";
    private static final String JSON = "application/json";
    private static final String SUBMITTED = "news.article.submitted.v1";
    private static final String WITHDRAWN = "news.article.withdrawn.v1";
    private static final String REINSTATED = "news.article.reinstated.v1";
    private static final String ERASED = "news.article.erased.v1";

    private EventCodec() {}

    public static EventRecord write(ArticleEvent event) {
        Delivery delivery = event.delivery();
        Map<String, String> headers = Map.of(
                "ce_specversion", SPEC_VERSION,
                "ce_id", delivery.submissionId().toString(),
                "ce_source", delivery.client(),
                "ce_type", type(event),
                "ce_subject", delivery.articleId().toString(),
                "ce_time", delivery.receivedAt().toString(),
                "content-type", JSON);
        return new EventRecord(delivery.articleId().toString(), headers, value(event));
    }

    /// Reads an event back from its record.
    ///
    /// @throws UnreadableEventException where the record is not an event that this release knows, whole and sound
    public static ArticleEvent read(EventRecord written) throws UnreadableEventException {
        byte[] value = written.value();
        if (value == null || value.length == 0) {
            throw new UnreadableEventException("the record has no value");
        }
        String subject = header(written, "ce_subject");
        if (!subject.equals(written.key())) {
            throw new UnreadableEventException("the record's key is not its ce_subject");
        }
        try {
            return event(header(written, "ce_type"), written, value);
        } catch (IOException | IllegalArgumentException | NullPointerException | DateTimeException unsound) {
            throw new UnreadableEventException("the record is not sound: " + summary(unsound), unsound);
        }
    }

    private static String type(ArticleEvent event) {
        return switch (event) {
            case ArticleSubmitted submitted -> SUBMITTED;
            case ArticleWithdrawn withdrawn -> WITHDRAWN;
            case ArticleReinstated reinstated -> REINSTATED;
            case ArticleErased erased -> ERASED;
        };
    }

    private static byte[] value(ArticleEvent event) {
        String key = event.delivery().idempotencyKey();
        String line = event.delivery().line();
        try {
            return EventJson.MAPPER.writeValueAsBytes(
                    switch (event) {
                        case ArticleSubmitted submitted ->
                            new SubmittedData(
                                    key, line, submitted.submission(), submitted.contentDigest(), submitted.original());
                        case ArticleWithdrawn withdrawn ->
                            new WithdrawnData(key, line, withdrawn.withdrawal(), withdrawn.original());
                        case ArticleReinstated reinstated -> new ReinstatedData(key, line, reinstated.reinstatement());
                        case ArticleErased erased -> new ErasedData(key, line, erased.erasure());
                    });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of ours can be written", impossible);
        }
    }

    private static ArticleEvent event(String type, EventRecord written, byte[] value)
            throws IOException, UnreadableEventException {
        return switch (type) {
            case SUBMITTED -> {
                SubmittedData data = EventJson.MAPPER.readValue(value, SubmittedData.class);
                Delivery delivery = delivery(written, data.idempotencyKey(), data.line());
                yield new ArticleSubmitted(delivery, data.submission(), data.contentDigest(), data.original());
            }
            case WITHDRAWN -> {
                WithdrawnData data = EventJson.MAPPER.readValue(value, WithdrawnData.class);
                Delivery delivery = delivery(written, data.idempotencyKey(), data.line());
                yield new ArticleWithdrawn(delivery, data.withdrawal(), data.original());
            }
            case REINSTATED -> {
                ReinstatedData data = EventJson.MAPPER.readValue(value, ReinstatedData.class);
                yield new ArticleReinstated(
                        delivery(written, data.idempotencyKey(), data.line()), data.reinstatement());
            }
            case ERASED -> {
                ErasedData data = EventJson.MAPPER.readValue(value, ErasedData.class);
                yield new ArticleErased(delivery(written, data.idempotencyKey(), data.line()), data.erasure());
            }
            default -> throw new UnreadableEventException("this release knows no event of its ce_type");
        };
    }

    private static Delivery delivery(EventRecord written, @Nullable String key, String line)
            throws UnreadableEventException {
        if (!header(written, "ce_specversion").equals(SPEC_VERSION)) {
            throw new UnreadableEventException("the record is not of CloudEvents " + SPEC_VERSION);
        }
        return new Delivery(
                UUID.fromString(header(written, "ce_id")),
                UUID.fromString(header(written, "ce_subject")),
                header(written, "ce_source"),
                Instant.parse(header(written, "ce_time")),
                key,
                line);
    }

    private static String header(EventRecord written, String name) throws UnreadableEventException {
        String value = written.headers().get(name);
        if (value == null) {
            throw new UnreadableEventException("the record has no header " + name);
        }
        return value;
    }

    /// Jackson's message without the excerpt of the source, which may bear an article's text.
    private static String summary(Exception unsound) {
        return unsound instanceof JsonProcessingException json && json.getLocation() != null
                ? json.getClass().getSimpleName() + " at " + json.getLocation().offsetDescription()
                : unsound.getClass().getSimpleName();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record SubmittedData(
            @Nullable String idempotencyKey,
            String line,
            Submission submission,
            String contentDigest,
            @Nullable Original original) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record WithdrawnData(
            @Nullable String idempotencyKey,
            String line,
            Withdrawal withdrawal,
            @Nullable Original original) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record ReinstatedData(@Nullable String idempotencyKey, String line, Reinstatement reinstatement) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record ErasedData(@Nullable String idempotencyKey, String line, Erasure erasure) {}
}
