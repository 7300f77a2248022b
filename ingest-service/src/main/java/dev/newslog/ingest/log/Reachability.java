package dev.newslog.ingest.log;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Whether the log takes submissions. The first that fails keeps the others off it until a look at the topic shows that
/// it is back: no client has to try that out with a submission whose outcome may stay unknown, and a service that is
/// sent none, as it is not ready, finds out too.
@ApplicationScoped
class Reachability {

    private static final Logger LOG = Logger.getLogger(Reachability.class);

    private final LogConfig config;
    private final LogTopic topic;
    private final LogBroker broker;
    private final AtomicBoolean failing = new AtomicBoolean();

    Reachability(LogConfig config, LogTopic topic, LogBroker broker) {
        this.config = config;
        this.topic = topic;
        this.broker = broker;
    }

    /// Whether a submission may be handed to the log now.
    boolean isGiven() {
        return topic.isSound() && !failing.get();
    }

    /// Keeps submissions off the log until it is back.
    void failed(Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            // the connector's own failure only counts its tries
            LOG.warnf(
                    "The log does not take submissions: %s", failure.getCause() == null ? failure : failure.getCause());
            look();
        }
    }

    private void look() {
        Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(config.lookEvery())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(waited -> broker.takesEvents())
                .chain(takesEvents ->
                        takesEvents ? isKnownToProducer() : Uni.createFrom().item(false))
                .repeat()
                .until(isBack -> isBack)
                .subscribe()
                .with(away -> {}, failure -> LOG.error("The log can't be looked at", failure), this::restored);
    }

    /// In a long outage the producer forgets the topic.
    private Uni<Boolean> isKnownToProducer() {
        return topic.acquaintProducer().replaceWith(true).onFailure().recoverWithItem(false);
    }

    private void restored() {
        failing.set(false);
        LOG.info("The log takes submissions again");
    }
}
