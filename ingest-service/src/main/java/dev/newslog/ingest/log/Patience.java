package dev.newslog.ingest.log;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/// Ends the waiting for what the log does not acknowledge in time. Ten times a second all that waits is looked
/// through: a timer for each would cost more than the answer, and outlive it.
@ApplicationScoped
class Patience {

    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final LogConfig config;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    /// @param end by [System#nanoTime()]
    private record Waiting(Promise<?> answer, Executor caller, long end) {

        void endIfDue(long now) {
            if (now - end >= 0) {
                caller.execute(() -> answer.tryFail(new TimeoutException("the log did not answer in time")));
            }
        }
    }

    Patience(LogConfig config) {
        this.config = config;
    }

    void begin(@Observes StartupEvent started, Vertx vertx) {
        vertx.setPeriodic(BETWEEN_LOOKS_MILLIS, look -> {
            long now = System.nanoTime();
            waiting.forEach(one -> one.endIfDue(now));
        });
    }

    /// Fails an answer with a [TimeoutException], on the caller's context, where nobody gives it in the time that the
    /// configuration grants.
    void limit(Promise<?> answer) {
        long end = System.nanoTime() + config.answerWithin().toNanos();
        Waiting one = new Waiting(answer, CallersContext.executor(), end);
        waiting.add(one);
        answer.future().onComplete(given -> waiting.remove(one));
    }
}
