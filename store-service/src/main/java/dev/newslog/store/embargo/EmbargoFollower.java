package dev.newslog.store.embargo;

import dev.newslog.store.archive.EmbargoEnds;
import dev.newslog.store.archive.FailureKind;
import dev.newslog.store.schema.Migration;
import dev.newslog.store.schema.SchemaState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Looks again and again for embargoes that have ended, and has the feed tell of them. Readers see such an article at
/// its end without it: what waits for this are entries of the feed.
@ApplicationScoped
class EmbargoFollower {

    private static final Logger LOG = Logger.getLogger(EmbargoFollower.class);

    /// The feed tells of an end within two seconds. Most of them are left to its transaction and to a busy machine: the
    /// scheduler of Quarkus, which looks at its clock each second, would take one.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    /// So few that submissions of these articles don't wait long.
    private static final int AT_ONCE = 100;
    /// What PostgreSQL says of a schema, or a table, that was dropped since this instance found it: it is made anew.
    private static final Set<String> GONE = Set.of("3F000", "42P01");

    private final Migration migration;
    private final Duration patience;
    private final Counter ended;
    private final Lock inHand = new ReentrantLock();
    private volatile Future<?> looks = CompletableFuture.completedFuture(null);
    private volatile boolean over;
    private volatile boolean failing;

    EmbargoFollower(
            Migration migration,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Duration patience,
            MeterRegistry meters) {
        this.migration = migration;
        this.patience = patience;
        this.ended = Counter.builder("newslog.embargoes.ended")
                .description("Ends of embargoes that the clock brought and this instance told of in the feed")
                .register(meters);
    }

    void begin(@Observes StartupEvent started) {
        looks = Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    void look() {
        inHand.lock();
        try {
            if (migration.state() instanceof SchemaState.Migrated) {
                follow();
            }
        } finally {
            inHand.unlock();
        }
    }

    /// Lets no other transaction begin, and waits for the one in hand.
    void end(@Observes ShutdownEvent told) throws InterruptedException {
        over = true;
        looks.cancel(false);
        if (inHand.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            inHand.unlock();
        }
    }

    /// A failure is told once, when it begins, and its end as well: the next look tries again.
    private void follow() {
        try {
            tellAll();
            if (failing) {
                failing = false;
                LOG.info("Ends of embargoes are told again");
            }
        } catch (RuntimeException | Error failure) {
            // also an Error: whatever got out of here would be the last look
            if (!failing) {
                failing = true;
                report(failure);
            }
        }
    }

    private static void report(Throwable failure) {
        String state = FailureKind.sqlState(failure).orElse("unknown");
        if (FailureKind.of(failure) == FailureKind.PASSING || GONE.contains(state)) {
            LOG.warnf("Ends of embargoes can't be told for now: SQLState %s", state);
        } else {
            LOG.error("Ends of embargoes can't be told; it is tried again until they can", failure);
        }
    }

    private void tellAll() {
        int told = AT_ONCE;
        while (told == AT_ONCE && !over) {
            told = QuarkusTransaction.requiringNew().call(() -> EmbargoEnds.tell(AT_ONCE));
            ended.increment(told);
        }
    }
}
