package dev.newslog.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the log takes submissions. After one that it did not take, it is asked: a service that is not ready may
/// be sent no other, by which it would find out.
@Readiness
@ApplicationScoped
class LogHealth implements HealthCheck {

    private final LogTopic topic;
    private final SubmissionLog log;

    LogHealth(LogTopic topic, SubmissionLog log) {
        this.topic = topic;
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("log")
                .status(topic.isSound() && (log.isReachable() || topic.answers()))
                .build();
    }
}
