package dev.newslog.ingest.log;

import dev.newslog.events.ArticleErased;
import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleReinstated;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.ArticleWithdrawn;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What operators watch of the log: what it took and how fast, what waits for it, and whether it can be reached.
@Startup
@ApplicationScoped
class LogMeters {

    private final MeterProvider<Counter> accepted;
    private final Timer acknowledgement;

    LogMeters(MeterRegistry registry, Room room, Reachability reachability) {
        accepted = Counter.builder("newslog.submissions.accepted")
                .description("Submissions that the log has acknowledged")
                .withRegistry(registry);
        // there from the start, so that the first one is an increase
        List.of("submitted", "withdrawn", "reinstated").forEach(type -> accepted.withTag("type", type));
        acknowledgement = Timer.builder("newslog.log.acknowledgement")
                .description("From handing an event to the producer to its acknowledgement by the log")
                .register(registry);
        Gauge.builder("newslog.log.reachable", () -> reachability.isGiven() ? 1 : 0)
                .description("Whether the log takes submissions")
                .register(registry);
        Gauge.builder("newslog.submissions.in.flight", room::events)
                .description("Submissions that wait for the log")
                .register(registry);
        Gauge.builder("newslog.bytes.in.flight", room::bytes)
                .description("Bytes that are received or wait for the log")
                .tag("of", "events")
                .register(registry);
    }

    /// Counts an event that the log has.
    void acknowledged(ArticleEvent event, Timer.Sample sent) {
        sent.stop(acknowledgement);
        accepted.withTag("type", type(event)).increment();
    }

    private static String type(ArticleEvent event) {
        return switch (event) {
            case ArticleSubmitted submitted -> "submitted";
            case ArticleWithdrawn withdrawn -> "withdrawn";
            case ArticleReinstated reinstated -> "reinstated";
            case ArticleErased erased -> "erased";
        };
    }
}
