package dev.newslog.store.intake;

import dev.newslog.store.schema.Migration;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// The working hours of this instance. It joins the group when the archive's schema is there: while it waits, or
/// migrates for a long time, the others keep all partitions.
@ApplicationScoped
class Shift {

    private final Migration migration;
    private final ChannelRegistry channels;

    Shift(Migration migration, ChannelRegistry channels) {
        this.migration = migration;
        this.channels = channels;
    }

    void begin(@Observes StartupEvent started) {
        migration
                .done()
                .thenRun(() -> channels.getPausable(SubmissionConsumer.CHANNEL).resume());
    }
}
