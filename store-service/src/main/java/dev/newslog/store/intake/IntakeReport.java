package dev.newslog.store.intake;

import dev.newslog.events.Delivery;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.history.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Tells operators what transactions came to: only what is committed counts, so a batch that fails first and is tried
/// again, or in halves, is counted once. A redelivery takes no effect and is no submission stored.
///
/// The delay is from the receipt of a submission to the commit that makes it readable. An archive that is filled again
/// from the log shows as what it is for readers: a long delay.
@Startup // a rate needs the zero that it began with
@ApplicationScoped
class IntakeReport {

    private static final Logger LOG = Logger.getLogger(IntakeReport.class);

    private final SubmissionSpans spans;
    private final MeterRegistry meters;
    private final Timer delay;
    private final Timer committed;
    private final Timer failed;
    private final InstantSource clock = InstantSource.system();

    IntakeReport(SubmissionSpans spans, MeterRegistry meters) {
        this.spans = spans;
        this.meters = meters;
        for (Outcome outcome : Outcome.values()) {
            stored(outcome);
        }
        delay = Timer.builder("newslog.submissions.stored.delay").register(meters);
        committed = transactions(meters, "committed");
        failed = transactions(meters, "failed");
    }

    private static Timer transactions(MeterRegistry meters, String result) {
        return Timer.builder("newslog.archive.transactions")
                .tag("result", result)
                .register(meters);
    }

    private Counter stored(Outcome outcome) {
        return meters.counter("newslog.submissions.stored", "outcome", outcome.label());
    }

    /// A poll is tried, for the first time or again.
    void received(List<ConsumerRecord<byte[], PackedValue>> polled) {
        spans.received(polled);
    }

    void committed(Timer.Sample begun, List<Stored> records) {
        begun.stop(committed);
        records.forEach(this::tell);
    }

    void failed(Timer.Sample begun, List<LogEntry> entries, Throwable failure) {
        begun.stop(failed);
        spans.failed(entries, failure);
    }

    /// A poll is archived.
    void done() {
        spans.done();
    }

    private void tell(Stored record) {
        spans.committed(record);
        Delivery delivery = record.delivery();
        if (delivery != null) {
            stored(record.outcome()).increment();
            Duration waited = Duration.between(delivery.receivedAt(), clock.instant());
            delay.record(waited.isNegative() ? Duration.ZERO : waited);
        }
        if (record.outcome() == Outcome.QUARANTINED) {
            tellQuarantined(record.entry(), delivery, String.valueOf(record.reason()));
        }
    }

    private static void tellQuarantined(LogEntry entry, @Nullable Delivery delivery, String reason) {
        if (delivery != null) {
            MDC.put("submissionId", delivery.submissionId());
            MDC.put("articleId", delivery.articleId());
        }
        LOG.warnf("Quarantined the record at %s-%d@%d: %s", entry.topic(), entry.partition(), entry.offset(), reason);
        MDC.remove("submissionId");
        MDC.remove("articleId");
    }
}
