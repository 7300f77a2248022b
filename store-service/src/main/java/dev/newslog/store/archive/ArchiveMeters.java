package dev.newslog.store.archive;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

/// Tells how large the archive is and how much is put aside: as measured last, while the database is away.
@ApplicationScoped
public class ArchiveMeters {

    private volatile double quarantined = Double.NaN;
    private volatile double bytes = Double.NaN;

    ArchiveMeters(MeterRegistry meters) {
        Gauge.builder("newslog.quarantine.records", this, archive -> archive.quarantined)
                .register(meters);
        Gauge.builder("newslog.archive", this, archive -> archive.bytes)
                .baseUnit("bytes")
                .register(meters);
    }

    /// Measures now. Blocks. The quarantine is small, so it is counted by reading all of it.
    public void measure() {
        Tuple measured = QuarkusTransaction.requiringNew()
                .call(() -> QuarantineEntity.getSession()
                        .createNativeQuery("""
                                select count(*) as records, pg_database_size(current_database()) as bytes
                                from quarantine
                                """, Tuple.class)
                        .getSingleResult());
        quarantined = measured.get("records", Long.class);
        bytes = measured.get("bytes", Long.class);
    }
}
