package dev.newslog.store;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Several applications live in one test JVM, one after the other: without this, a gauge of the first would stand where
/// the second one's should, as Quarkus drops meters at the end in development only.
@ApplicationScoped
class MetersOfOneApplication {

    void drop(@Observes ShutdownEvent ended) {
        Metrics.globalRegistry.clear();
    }
}
