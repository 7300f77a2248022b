package dev.newslog.store.intake;

import dev.newslog.store.schema.Migration;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The working hours of this instance. It joins the group when the archive's schema is there: while it waits, or
/// migrates for a long time, the others keep all partitions. When it is told to end, it finishes the batch in hand and
/// takes no other; then the connector closes the consumer, which leaves the group, so that the others go on at once.
@ApplicationScoped
class Shift {

    private static final Logger LOG = Logger.getLogger(Shift.class);

    private final Migration migration;
    private final ChannelRegistry channels;
    private final Duration patience;
    private final Turn turn = new Turn();

    Shift(
            Migration migration,
            ChannelRegistry channels,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Duration patience) {
        this.migration = migration;
        this.channels = channels;
        this.patience = patience;
    }

    void begin(@Observes StartupEvent started) {
        migration.done().thenRun(() -> channel().resume());
    }

    /// Blocks until nothing is in hand, but not for ever: a transaction that takes longer may be committed yet, or be
    /// rolled back. Either way, who comes next goes on where the archive is.
    void end(@Observes ShutdownEvent told) throws InterruptedException {
        channel().pause();
        if (!turn.end(patience)) {
            LOG.warn("The batch in hand could not be finished in time");
        }
    }

    /// Makes one attempt at a batch. There is one batch at a time.
    ///
    /// @throws TurnEndedException where the shift is over
    <T> T attempt(Supplier<T> work) {
        return turn.attempt(work);
    }

    private PausableChannel channel() {
        return channels.getPausable(SubmissionConsumer.CHANNEL);
    }
}
