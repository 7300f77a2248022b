package dev.newslog.store.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the log is the one that the archive was read from, as seen lately.
@Readiness
@ApplicationScoped
class LogHealth implements HealthCheck {

    private final LogConfig config;
    private final LogWatch watch;
    private final InstantSource clock = InstantSource.system();

    LogHealth(LogConfig config, LogWatch watch) {
        this.config = config;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("log");
        return switch (watch.state()) {
            case LogState.Sound sound -> seen(response, watch.lookedAt()).build();
            case LogState.Unknown unknown ->
                response.down().withData("reason", unknown.reason()).build();
            case LogState.Refused refused ->
                response.down()
                        .withData("reason", refused.reason())
                        .withData("way-out", refused.wayOut())
                        .build();
        };
    }

    private HealthCheckResponseBuilder seen(HealthCheckResponseBuilder response, Instant lookedAt) {
        return Duration.between(lookedAt, clock.instant()).compareTo(config.soundFor()) < 0
                ? response.up()
                : response.down().withData("reason", "it could not be looked at since " + lookedAt);
    }
}
