package dev.newslog.store.schema;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells whether the archive's schema is what this release needs: until it is, nothing is archived.
@Startup // an alert needs it most where nothing else is done
@ApplicationScoped
class MigrationMeters {

    MigrationMeters(Migration migration, MeterRegistry meters) {
        Gauge.builder("newslog.schema.migrated", migration, MigrationMeters::migrated)
                .register(meters);
    }

    private static int migrated(Migration migration) {
        return migration.state() instanceof SchemaState.Migrated ? 1 : 0;
    }
}
