package dev.newslog.ingest.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Whether the log takes submissions. The first that fails keeps the others off it until a look at the topic shows that
/// it is back: no client has to try that out with a submission whose outcome may stay unknown, and a service that is
/// sent none, as it is not ready, finds out too. While nothing is acknowledged, looks find out whether it went away.
@ApplicationScoped
class Reachability {

    private static final Logger LOG = Logger.getLogger(Reachability.class);
    /// One alone may be a moment's.
    private static final int MOST_MISSES = 2;

    private final LogConfig config;
    private final LogTopic topic;
    private final LogProducer producer;
    private final LogBroker broker;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicBoolean acknowledged = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicInteger misses = new AtomicInteger();
    private volatile Cancellable watch = () -> {};

    Reachability(LogConfig config, LogTopic topic, LogProducer producer, LogBroker broker) {
        this.config = config;
        this.topic = topic;
        this.producer = producer;
        this.broker = broker;
    }

    /// Whether a submission may be handed to the log now.
    boolean isGiven() {
        return topic.isSound() && !failing.get();
    }

    /// Keeps submissions off the log until it is back.
    void failed(Throwable failure) {
        close(failure);
    }

    /// Spares the log a look.
    void acknowledged() {
        acknowledged.set(true);
    }

    void watch(@Observes StartupEvent started) {
        watch = after(config.watchEvery())
                .chain(waited -> isGiven() && !acknowledged.getAndSet(false)
                        ? takesEvents()
                        : Uni.createFrom().item(true))
                .repeat()
                .indefinitely()
                .subscribe()
                .with(this::watched, failure -> LOG.error("The log can't be watched", failure));
    }

    void end(@Observes ShutdownEvent ended) {
        watch.cancel();
    }

    private void watched(boolean takesEvents) {
        if (takesEvents) {
            misses.set(0);
        } else if (misses.incrementAndGet() >= MOST_MISSES) {
            close("it did not answer %d looks in a row".formatted(MOST_MISSES));
        }
    }

    private void close(Object reason) {
        if (failing.compareAndSet(false, true)) {
            LOG.warnf("The log does not take submissions: %s", reason);
            look();
        }
    }

    private void look() {
        after(config.lookEvery())
                .chain(waited -> takesEvents())
                .chain(takesEvents ->
                        takesEvents ? isKnownToProducer() : Uni.createFrom().item(false))
                .repeat()
                .until(isBack -> isBack)
                .subscribe()
                .with(away -> {}, failure -> LOG.error("The log can't be looked at", failure), this::restored);
    }

    private static Uni<Void> after(Duration wait) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(wait).emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /// Whatever goes wrong with a look, another follows.
    private Uni<Boolean> takesEvents() {
        return Uni.createFrom()
                .item(broker::takesEvents)
                .onFailure()
                .invoke(this::tellOnce)
                .onFailure()
                .recoverWithItem(false);
    }

    private void tellOnce(Throwable unforeseen) {
        if (told.compareAndSet(false, true)) {
            LOG.error("A look at the log failed, which counts as no answer", unforeseen);
        }
    }

    /// In a long outage the producer forgets the topic.
    private Uni<Boolean> isKnownToProducer() {
        return Uni.createFrom()
                .deferred(producer::getAcquainted)
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false);
    }

    private void restored() {
        told.set(false);
        failing.set(false);
        LOG.info("The log takes submissions again");
    }
}
