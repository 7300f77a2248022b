package dev.newslog.store.schema;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/// Started, and ready, when the archive's schema is what this release needs.
@Startup
@Readiness
@ApplicationScoped
class MigrationHealth implements HealthCheck {

    private final Migration migration;

    MigrationHealth(Migration migration) {
        this.migration = migration;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("migrations");
        return switch (migration.state()) {
            case SchemaState.Migrated migrated ->
                response.up()
                        .withData("version", migrated.version())
                        .withData("newer", migrated.newer())
                        .build();
            case SchemaState.Pending pending ->
                response.down().withData("reason", pending.reason()).build();
            case SchemaState.Failed failed ->
                response.down()
                        .withData("reason", failed.reason())
                        .withData("way-out", failed.wayOut())
                        .build();
        };
    }
}
