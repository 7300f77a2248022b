package dev.newslog.store.rebuild;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/// Ends a process that fills an archive beside together with the command that has started it, even where that was
/// killed.
@ApplicationScoped
class ParentWatch {

    private static final Logger LOG = Logger.getLogger(ParentWatch.class);

    private final BesideConfig config;

    ParentWatch(BesideConfig config) {
        this.config = config;
    }

    void begin(@Observes StartupEvent started) {
        config.startedBy().ifPresent(ParentWatch::endWith);
    }

    private static void endWith(long pid) {
        CompletableFuture<?> ended = ProcessHandle.of(pid)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(pid));
        var _ = ended.thenRun(ParentWatch::end);
    }

    private static void end() {
        LOG.info("The command that has started this process has ended");
        Quarkus.asyncExit();
    }
}
