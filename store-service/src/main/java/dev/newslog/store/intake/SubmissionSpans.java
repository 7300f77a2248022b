package dev.newslog.store.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.Delivery;
import dev.newslog.store.archive.FailureKind;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.history.Outcome;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The last step of a story's trace: from the record that one poll brought to the commit that makes it readable, for
/// all the attempts that takes. What takes no effect leaves no span. Without a tracer all of this does nothing.
@ApplicationScoped
class SubmissionSpans {

    private static final AttributeKey<String> SUBMISSION = AttributeKey.stringKey("newslog.submission.id");
    private static final AttributeKey<String> ARTICLE = AttributeKey.stringKey("newslog.article.id");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("newslog.outcome");
    private static final AttributeKey<Long> REVISION = AttributeKey.longKey("newslog.revision");
    private static final AttributeKey<String> SQL_STATE = AttributeKey.stringKey("db.response.status_code");

    private final OpenTelemetry telemetry;
    private final Map<Place, Span> open = new ConcurrentHashMap<>();

    private record Place(int partition, long offset) {

        static Place of(LogEntry entry) {
            return new Place(entry.partition(), entry.offset());
        }
    }

    SubmissionSpans(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /// Begins a span for each record that has none yet.
    void received(List<ConsumerRecord<byte[], PackedValue>> polled) {
        polled.forEach(record ->
                open.computeIfAbsent(new Place(record.partition(), record.offset()), place -> begin(record.headers())));
    }

    private Span begin(Headers headers) {
        Context published =
                telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), headers, KafkaHeaders.GETTER);
        return telemetry
                .getTracer("dev.newslog.store")
                .spanBuilder("archive submission")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(published)
                .startSpan();
    }

    /// Marks the spans of a transaction that failed. The exception's text may bear an article's, so it stays out.
    void failed(List<LogEntry> entries, Throwable failure) {
        Attributes state = FailureKind.sqlState(failure)
                .map(code -> Attributes.of(SQL_STATE, code))
                .orElse(Attributes.empty());
        for (LogEntry entry : entries) {
            open.computeIfPresent(Place.of(entry), (place, span) -> span.addEvent("transaction failed", state));
        }
    }

    void committed(Stored record) {
        Span span = open.remove(Place.of(record.entry()));
        if (span == null) {
            return;
        }
        Delivery delivery = record.delivery();
        if (delivery != null) {
            span.setAttribute(SUBMISSION, delivery.submissionId().toString());
            span.setAttribute(ARTICLE, delivery.articleId().toString());
        }
        span.setAttribute(OUTCOME, record.outcome().label());
        Integer revision = record.revision();
        if (revision != null) {
            span.setAttribute(REVISION, revision.longValue());
        }
        if (record.outcome() == Outcome.QUARANTINED) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /// The poll is done with: what is open still took no effect.
    void done() {
        open.clear();
    }

    private enum KafkaHeaders implements TextMapGetter<Headers> {
        GETTER;

        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            Header header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
        }
    }
}
