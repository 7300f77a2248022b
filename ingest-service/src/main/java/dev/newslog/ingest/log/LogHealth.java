package dev.newslog.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/// Started when the topic's settings were looked at once; ready while the log takes submissions. An outage of the log
/// is no reason to be restarted: the service stays live.
@ApplicationScoped
class LogHealth {

    private final LogTopic topic;
    private final Reachability reachability;

    LogHealth(LogTopic topic, Reachability reachability) {
        this.topic = topic;
        this.reachability = reachability;
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> answer("topic", topic.isSound());
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> answer("log", reachability.isGiven());
    }

    private static HealthCheckResponse answer(String name, boolean up) {
        return HealthCheckResponse.named(name).status(up).build();
    }
}
