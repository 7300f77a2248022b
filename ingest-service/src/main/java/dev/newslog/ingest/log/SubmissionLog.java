package dev.newslog.ingest.log;

import dev.newslog.edge.Problems;
import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Puts events on the log, within a time and within bounds. On the event loop from end to end.
@ApplicationScoped
public class SubmissionLog {

    private final LogProducer producer;
    private final Reachability reachability;
    private final Patience patience;
    private final Room room;
    private final LogMeters meters;
    private final LogTracing tracing;
    private final int mostBytes;

    SubmissionLog(
            LogProducer producer,
            Reachability reachability,
            Patience patience,
            Room room,
            LogMeters meters,
            LogTracing tracing,
            @ConfigProperty(name = "mp.messaging.outgoing." + LogProducer.CHANNEL + ".max.request.size")
                    int mostBytes) {
        this.producer = producer;
        this.reachability = reachability;
        this.patience = patience;
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
    public Future<Void> append(ArticleEvent event) {
        OutgoingEvent outgoing = OutgoingEvent.of(EventCodec.write(event));
        int size = outgoing.size();
        if (size > mostBytes) {
            return Future.failedFuture(Problems.tooLargeToLog(mostBytes));
        }
        if (!reachability.isGiven() || !room.enter(size)) {
            return Future.failedFuture(Problems.logUnavailable());
        }
        return send(event, outgoing, size).recover(failure -> unanswered(failure, event));
    }

    /// Whether so much waits for the log already that who has many events should wait with the next.
    public boolean isCrowded() {
        return room.isCrowded();
    }

    private Future<Void> send(ArticleEvent event, OutgoingEvent outgoing, int size) {
        Span span = tracing.begin(outgoing.headers());
        Timer.Sample sent = Timer.start();
        Promise<Void> answer = Promise.promise();
        patience.limit(answer);
        producer.send(outgoing, failure -> {
            room.leave(size);
            tracing.end(span, failure);
            settle(event, sent, failure);
            answer(answer, failure);
        });
        return answer.future();
    }

    /// Does nothing where the client was told already that there was no answer.
    private static void answer(Promise<Void> answer, @Nullable Throwable failure) {
        if (failure == null) {
            answer.tryComplete();
        } else {
            answer.tryFail(failure);
        }
    }

    private void settle(ArticleEvent event, Timer.Sample sent, @Nullable Throwable failure) {
        if (failure == null) {
            reachability.acknowledged();
            meters.acknowledged(event, sent);
        } else if (!(failure instanceof RecordTooLargeException || failure instanceof BufferExhaustedException)) {
            reachability.failed(failure);
        }
    }

    private Future<Void> unanswered(Throwable failure, ArticleEvent event) {
        if (failure instanceof TimeoutException) {
            reachability.failed(failure);
        }
        return Future.failedFuture(problem(failure, event));
    }

    /// A broker that takes less than it should says so of the one event, and has not taken it. The producer did
    /// not take it where it had no memory for it.
    private HttpProblem problem(Throwable failure, ArticleEvent event) {
        return switch (failure) {
            case RecordTooLargeException tooLarge -> Problems.tooLargeToLog(mostBytes);
            case BufferExhaustedException full -> Problems.logUnavailable();
            default -> Problems.outcomeUnknown(event.submissionId().toString());
        };
    }
}
