package dev.newslog.ingest.log;

import dev.newslog.edge.Problems;
import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/// Puts events on the log. Nothing else in this service knows Kafka's producer.
@ApplicationScoped
public class SubmissionLog {

    static final String CHANNEL = "submissions";

    private final MutinyEmitter<byte[]> emitter;
    private final Reachability reachability;
    private final LogConfig config;
    private final Room room;
    private final LogMeters meters;
    private final LogTracing tracing;
    private final int mostBytes;

    SubmissionLog(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            Reachability reachability,
            LogConfig config,
            Room room,
            LogMeters meters,
            LogTracing tracing,
            @ConfigProperty(name = "mp.messaging.outgoing." + CHANNEL + ".max.request.size") int mostBytes) {
        this.emitter = emitter;
        this.reachability = reachability;
        this.config = config;
        this.room = room;
        this.meters = meters;
        this.tracing = tracing;
        this.mostBytes = mostBytes;
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
        if (!reachability.isGiven() || !room.enter(size)) {
            return Uni.createFrom().failure(Problems.logUnavailable());
        }
        return send(event, outgoing, size).onFailure().transform(failure -> problem(failure, event));
    }

    private Uni<Void> send(ArticleEvent event, Outgoing outgoing, int size) {
        Span span = tracing.begin(outgoing.headers());
        Timer.Sample sent = Timer.start();
        CompletableFuture<Void> settled = Uni.createFrom()
                .deferred(() -> emitter.sendMessage(outgoing.message()))
                .subscribeAsCompletionStage()
                .whenComplete((done, failure) -> {
                    room.leave(size);
                    tracing.end(span, failure);
                    settle(event, sent, failure);
                });
        return Uni.createFrom()
                .completionStage(settled.copy())
                .ifNoItem()
                .after(config.answerWithin())
                .recoverWithUni(this::silence);
    }

    private void settle(ArticleEvent event, Timer.Sample sent, @Nullable Throwable failure) {
        if (failure == null) {
            reachability.acknowledged();
            meters.acknowledged(event, sent);
        } else if (!isTooLarge(failure)) {
            reachability.failed(failure);
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
        reachability.failed(silence);
        return Uni.createFrom().failure(silence);
    }
}
