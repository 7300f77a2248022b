package dev.newslog.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.edge.Problems;
import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Puts events on the log. Nothing else in this service knows Kafka's producer.
@ApplicationScoped
public class SubmissionLog {

    static final String CHANNEL = "submissions";

    private static final Logger LOG = Logger.getLogger(SubmissionLog.class);

    private final MutinyEmitter<byte[]> emitter;
    private final LogTopic topic;
    private final LogConfig config;
    private final Breaker breaker;
    private final Room room;
    private final InstantSource clock = InstantSource.system();

    SubmissionLog(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            LogTopic topic,
            LogConfig config) {
        this.emitter = emitter;
        this.topic = topic;
        this.config = config;
        this.breaker = new Breaker(config.probeEvery());
        this.room = new Room(config.mostInFlight(), config.mostBytesInFlight().asLongValue());
    }

    /// Completes when all in-sync replicas have the event.
    ///
    /// Fails with a 503 problem, within the time that the configuration gives it: `log-unavailable` where the
    /// event was not handed to the log; `outcome-unknown` where it was, and the log did not acknowledge it. Of an
    /// event that timed out in the producer nobody can say that no broker has it: it may have been sent.
    public Uni<Void> append(ArticleEvent event) {
        EventRecord written = EventCodec.write(event);
        int size = Objects.requireNonNull(written.value()).length;
        if (!topic.isSound() || !room.enter(size)) {
            return Uni.createFrom().failure(Problems.logUnavailable());
        }
        if (!breaker.allows(clock.instant())) {
            room.leave(size);
            return Uni.createFrom().failure(Problems.logUnavailable());
        }
        CompletableFuture<Void> settled = Uni.createFrom()
                .deferred(() -> emitter.sendMessage(message(written)))
                .subscribeAsCompletionStage()
                .whenComplete((done, failure) -> settle(size, failure));
        return Uni.createFrom()
                .completionStage(settled.copy())
                .ifNoItem()
                .after(config.answerWithin())
                .recoverWithUni(this::silence)
                .onFailure()
                .transform(
                        failure -> Problems.outcomeUnknown(event.submissionId().toString()));
    }

    private void settle(int size, @Nullable Throwable failure) {
        room.leave(size);
        if (failure != null) {
            failed(failure);
        } else if (breaker.succeeded()) {
            LOG.info("The log takes submissions again");
        }
    }

    private Uni<Void> silence() {
        TimeoutException silence = new TimeoutException();
        failed(silence);
        return Uni.createFrom().failure(silence);
    }

    private void failed(Throwable failure) {
        if (breaker.failed(clock.instant())) {
            // the connector's own failure only counts its tries
            LOG.warnf("The log does not take submissions: %s", Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    /// Whether the last event that it settled was acknowledged.
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
