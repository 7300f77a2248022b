package dev.newslog.ingest.log;

import dev.newslog.edge.Problems;
import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
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
    private final int mostBytes;
    private final InstantSource clock = InstantSource.system();

    SubmissionLog(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            LogTopic topic,
            LogConfig config,
            @ConfigProperty(name = "mp.messaging.outgoing." + CHANNEL + ".max.request.size") int mostBytes) {
        this.emitter = emitter;
        this.topic = topic;
        this.config = config;
        this.breaker = new Breaker(config.probeEvery());
        this.mostBytes = mostBytes;
        this.room = new Room(config.mostInFlight(), config.mostBytesInFlight().asLongValue());
    }

    /// Completes when all in-sync replicas have the event.
    ///
    /// Fails with a 413 problem where the event is larger than the log takes, which is found out before it
    /// is sent. Else fails with a 503 problem, within the time that the configuration gives it:
    /// `log-unavailable` where the event was not handed to the log; `outcome-unknown` where it was, and the
    /// log did not acknowledge it. Of an event that timed out in the producer nobody can say that no broker
    /// has it: it may have been sent.
    public Uni<Void> append(ArticleEvent event) {
        Outgoing outgoing = Outgoing.of(EventCodec.write(event));
        int size = outgoing.size();
        if (size > mostBytes) {
            return Uni.createFrom().failure(Problems.tooLargeToLog(mostBytes));
        }
        if (!topic.isSound() || !room.enter(size)) {
            return Uni.createFrom().failure(Problems.logUnavailable());
        }
        if (!breaker.allows(clock.instant())) {
            room.leave(size);
            return Uni.createFrom().failure(Problems.logUnavailable());
        }
        return send(outgoing, size).onFailure().transform(failure -> problem(failure, event));
    }

    private Uni<Void> send(Outgoing outgoing, int size) {
        CompletableFuture<Void> settled = Uni.createFrom()
                .deferred(() -> emitter.sendMessage(outgoing.message()))
                .subscribeAsCompletionStage()
                .whenComplete((done, failure) -> settle(size, failure));
        return Uni.createFrom()
                .completionStage(settled.copy())
                .ifNoItem()
                .after(config.answerWithin())
                .recoverWithUni(this::silence);
    }

    private void settle(int size, @Nullable Throwable failure) {
        room.leave(size);
        if (failure == null) {
            if (breaker.succeeded()) {
                LOG.info("The log takes submissions again");
            }
        } else if (!isTooLarge(failure)) {
            failed(failure);
        }
    }

    /// A broker that takes less than it should says so of the one event, and has not taken it.
    private HttpProblem problem(Throwable failure, ArticleEvent event) {
        return isTooLarge(failure)
                ? Problems.tooLargeToLog(mostBytes)
                : Problems.outcomeUnknown(event.submissionId().toString());
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure.getCause() instanceof RecordTooLargeException;
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
}
