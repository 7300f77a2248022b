package dev.newslog.ingest.log;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Owns the topic: makes it where it is missing, and ends the service where another's settings would lose stories.
@ApplicationScoped
class LogTopic {

    private static final Logger LOG = Logger.getLogger(LogTopic.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);

    private final String name;
    private final LogBroker broker;
    private final LogProducer producer;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean sound;

    LogTopic(LogConfig config, LogBroker broker, LogProducer producer) {
        this.name = config.topic();
        this.broker = broker;
        this.producer = producer;
    }

    /// Whether the topic is there with the settings it must have.
    boolean isSound() {
        return sound;
    }

    void start(@Observes StartupEvent started) {
        Uni.createFrom()
                .item(() -> broker.topic().differences())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .call(differences -> differences.isEmpty()
                        ? producer.getAcquainted()
                        : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(this::tellOnce)
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely()
                .subscribe()
                .with(this::judge, failure -> LOG.error("The topic can't be checked", failure));
    }

    private void tellOnce(Throwable away) {
        if (told.compareAndSet(false, true)) {
            LOG.warnf(
                    "The topic %s can't be checked, and nothing is taken until it can: %s",
                    name, away.getCause() == null ? away : away.getCause());
        }
    }

    private void judge(List<String> differences) {
        if (differences.isEmpty()) {
            sound = true;
            LOG.infof("The topic %s is ready", name);
        } else {
            LOG.errorf("The topic %s would lose stories, so this service ends: %s", name, differences);
            Quarkus.asyncExit(1);
        }
    }
}
