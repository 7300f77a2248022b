package dev.newslog.store.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the log is the one that the archive was read from.
@Readiness
@ApplicationScoped
class LogHealth implements HealthCheck {

    private final LogWatch watch;

    LogHealth(LogWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("log");
        return switch (watch.state()) {
            case LogState.Sound sound -> response.up().build();
            case LogState.Unknown unknown ->
                response.down().withData("reason", unknown.reason()).build();
            case LogState.Refused refused ->
                response.down()
                        .withData("reason", refused.reason())
                        .withData("way-out", refused.wayOut())
                        .build();
        };
    }
}
