package dev.newslog.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.edge.Problems;
import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Puts events on the log. Nothing else in this service knows Kafka's producer.
@ApplicationScoped
public class SubmissionLog {

    static final String CHANNEL = "submissions";

    private final MutinyEmitter<byte[]> emitter;
    private final LogTopic topic;
    private final LogConfig config;
    private final Breaker breaker;
    private final InstantSource clock = InstantSource.system();
    private final AtomicInteger inFlight = new AtomicInteger();

    SubmissionLog(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            LogTopic topic,
            LogConfig config) {
        this.emitter = emitter;
        this.topic = topic;
        this.config = config;
        this.breaker = new Breaker(config.probeEvery());
    }

    /// Completes when all in-sync replicas have the event.
    ///
    /// Fails with a 503 problem: `log-unavailable` where the event was not taken, `outcome-unknown` where it was
    /// handed to the log, which did not acknowledge it.
    public Uni<Void> append(ArticleEvent event) {
        if (!topic.isSound() || inFlight.get() >= config.mostInFlight() || !breaker.allows(clock.instant())) {
            return Uni.createFrom().failure(Problems.logUnavailable());
        }
        inFlight.incrementAndGet();
        return emitter.sendMessage(message(EventCodec.write(event)))
                .ifNoItem()
                .after(config.answerWithin())
                .fail()
                .onTermination()
                .invoke(inFlight::decrementAndGet)
                .onItem()
                .invoke(breaker::succeeded)
                .onFailure()
                .invoke(failure -> breaker.failed(clock.instant()))
                .onFailure()
                .transform(
                        failure -> Problems.outcomeUnknown(event.submissionId().toString()));
    }

    boolean isReachable() {
        return breaker.isClosed();
    }

    private static Message<byte[]> message(EventRecord written) {
        RecordHeaders headers = new RecordHeaders();
        written.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(written.key())
                .withHeaders(headers)
                .build();
        return Message.of(written.value(), Metadata.of(metadata));
    }
}
