package dev.newslog.store.index;

import dev.newslog.store.follow.Follower;
import dev.newslog.store.rebuild.BesideConfig;
import dev.newslog.store.schema.Migration;
import dev.newslog.store.schema.SchemaState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Keeps the index of lists up to the feed. An archive that is filled beside the served one has none of its own: it
/// takes over the other's with its place.
@ApplicationScoped
class IndexFollower {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    /// So few that a step takes well under a second.
    private static final int AT_ONCE = 100;

    private final Duration patience;
    private final boolean kept;
    private final IndexTransaction transaction;
    private final Follower follower;
    private volatile double lag = Double.NaN;
    private int atMost = AT_ONCE;

    IndexFollower(
            IndexTransaction transaction,
            IndexConfig config,
            BesideConfig beside,
            Migration migration,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Duration patience,
            MeterRegistry meters) {
        this.transaction = transaction;
        this.patience = patience;
        this.kept = config.kept() && beside.beside().isEmpty();
        this.follower = new Follower(
                Logger.getLogger(IndexFollower.class),
                new Follower.Task("Changes", "indexed", this::indexSome),
                BETWEEN_LOOKS,
                () -> migration.state() instanceof SchemaState.Migrated);
        Gauge.builder("newslog.index.lag", this, index -> index.lag)
                .description("Changes that lists don't know of yet, when this instance looked last")
                .baseUnit("changes")
                .register(meters);
    }

    void begin(@Observes StartupEvent started) {
        if (kept) {
            follower.begin();
        }
    }

    void end(@Observes ShutdownEvent told) throws InterruptedException {
        follower.end(patience);
    }

    /// A step that fails is tried again with half as much, so that what can be indexed is.
    private boolean indexSome() {
        long behind = transaction.behind();
        lag = behind;
        if (behind == 0) {
            return false;
        }
        try {
            transaction.step(atMost);
        } catch (RuntimeException | Error failure) {
            atMost = Math.max(atMost / 2, 1);
            throw failure;
        }
        atMost = Math.min(2 * atMost, AT_ONCE);
        return true;
    }
}
