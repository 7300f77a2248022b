package dev.newslog.store.embargo;

import dev.newslog.store.archive.EmbargoEnds;
import dev.newslog.store.follow.Follower;
import dev.newslog.store.schema.Migration;
import dev.newslog.store.schema.SchemaState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Looks again and again for embargoes that have ended, and has the feed tell of them. Readers see such an article at
/// its end without it: what waits for this are entries of the feed.
@ApplicationScoped
class EmbargoFollower {

    /// The feed tells of an end within two seconds. Most of them are left to its transaction and to a busy machine.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    /// So few that submissions of these articles don't wait long.
    private static final int AT_ONCE = 100;

    private final Duration patience;
    private final Counter ended;
    private final Follower follower;

    EmbargoFollower(
            Migration migration,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Duration patience,
            MeterRegistry meters) {
        this.patience = patience;
        this.ended = Counter.builder("newslog.embargoes.ended")
                .description("Ends of embargoes that the clock brought and this instance told of in the feed")
                .register(meters);
        this.follower = new Follower(
                Logger.getLogger(EmbargoFollower.class),
                new Follower.Task("Ends of embargoes", "told", this::tellSome),
                BETWEEN_LOOKS,
                () -> migration.state() instanceof SchemaState.Migrated);
    }

    void begin(@Observes StartupEvent started) {
        follower.begin();
    }

    void look() {
        follower.look();
    }

    void end(@Observes ShutdownEvent told) throws InterruptedException {
        follower.end(patience);
    }

    private boolean tellSome() {
        int told = QuarkusTransaction.requiringNew().call(() -> EmbargoEnds.tell(AT_ONCE));
        ended.increment(told);
        return told == AT_ONCE;
    }
}
