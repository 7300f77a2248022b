package dev.newslog.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the archive can be read; alive whether or not.
@Readiness
@ApplicationScoped
class ArchiveHealth implements HealthCheck {

    private final Archive archive;

    ArchiveHealth(Archive archive) {
        this.archive = archive;
    }

    @Override
    public HealthCheckResponse call() {
        return archive.canBeRead()
                ? HealthCheckResponse.up("archive")
                : HealthCheckResponse.named("archive")
                        .down()
                        .withData("reason", "the archive doesn't answer, or has no schema yet")
                        .build();
    }
}
