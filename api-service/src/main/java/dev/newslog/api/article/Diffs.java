package dev.newslog.api.article;

import dev.newslog.api.problem.ReadProblems;
import dev.newslog.api.web.Bytes;
import dev.newslog.api.web.Turns;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes only so many diffs at once; those who come meanwhile wait in a line, and not for long.
///
/// Texts are read when their turn has come, so that those who wait hold none. They are compared and written on platform
/// threads: a virtual one keeps its carrier while it computes, and all other readers would wait for that.
@Startup
@ApplicationScoped
class Diffs {

    private static final int FEWEST = 2;

    private final Bytes bytes;
    private final Turns turns;
    private final ExecutorService threads;
    private final Timer made;
    private final Counter refused;

    Diffs(DiffConfig config, Bytes bytes, MeterRegistry meters) {
        this.bytes = bytes;
        int atOnce = config.atOnce()
                .orElseGet(() -> Math.max(FEWEST, Runtime.getRuntime().availableProcessors()));
        this.turns = new Turns(atOnce, config.turnWithin());
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("diffs-", 0).factory());
        this.made = Timer.builder("newslog.diffs")
                .description("How long it took to read two revisions and to compare them")
                .register(meters);
        this.refused = Counter.builder("newslog.diffs.refused")
                .description("Diffs that were not made, as too many others were")
                .register(meters);
    }

    /// A diff as it is sent; 503 where its turn doesn't come.
    ///
    /// @param revisions reads what is to be compared
    /// @param comparison makes a text of it, or an object to be written as JSON
    byte[] make(Supplier<FoundTexts> revisions, Function<FoundTexts, Object> comparison) {
        return turns.take(() -> made(revisions, comparison), () -> {
            refused.increment();
            return ReadProblems.busy("Too many revisions are being compared now. Try again in a moment.", 1);
        });
    }

    private byte[] made(Supplier<FoundTexts> revisions, Function<FoundTexts, Object> comparison) {
        Timer.Sample begun = Timer.start();
        try {
            FoundTexts read = revisions.get();
            return CompletableFuture.supplyAsync(() -> bytes.of(comparison.apply(read)), threads)
                    .join();
        } finally {
            begun.stop(made);
        }
    }

    /// About how many wait for their turn now.
    int waiting() {
        return turns.waiting();
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
