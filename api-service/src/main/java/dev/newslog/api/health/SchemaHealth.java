package dev.newslog.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/// Started once the archive could be read, which waits for the store-service to make its schema; an outage later on is
/// for [ArchiveHealth] to tell.
@Startup
@ApplicationScoped
class SchemaHealth implements HealthCheck {

    private final Archive archive;

    SchemaHealth(Archive archive) {
        this.archive = archive;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(archive.wasRead()).build();
    }
}
