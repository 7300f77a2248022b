package dev.newslog.store.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Tells how far the archive is behind the log, and for how long. Goes by what was learnt last: while the database is
/// away the log goes on growing, while the broker is away the archive may still come nearer.
@Startup // without a schema nothing is measured, and that has to show
@ApplicationScoped
class BacklogMeters {

    private final LogPeek peek;
    private final Duration patience;
    private final InstantSource clock = InstantSource.system();
    private final MultiGauge lag;
    private final Map<Integer, Head> heads = new ConcurrentHashMap<>();
    private volatile @Nullable LogExtent log;
    private volatile List<ArchivePosition> positions = List.of();
    private volatile boolean measured;

    /// A partition's first record that is not archived.
    private record Head(long offset, Instant loggedAt) {}

    BacklogMeters(LogPeek peek, LogConfig config, MeterRegistry meters) {
        this.peek = peek;
        this.patience = config.askTimeout();
        this.lag = MultiGauge.builder("newslog.log.lag.records").register(meters);
        Gauge.builder("newslog.log.oldest.unstored", this, BacklogMeters::oldestSeconds)
                .baseUnit("seconds")
                .register(meters);
    }

    void archived(List<ArchivePosition> newest) {
        positions = newest;
    }

    void logged(LogExtent newest) {
        log = newest;
    }

    /// Works out what waits, and looks at the first record that does in each partition. Blocks, at most for the time in
    /// which the broker must answer.
    void measure() {
        LogExtent known = log;
        Backlog backlog = known == null ? Backlog.UNKNOWN : Backlog.of(known, positions);
        lag.register(
                backlog.partitions().entrySet().stream()
                        .map(partition -> Row.of(
                                Tags.of("partition", partition.getKey().toString()),
                                partition.getValue().records()))
                        .toList(),
                true);
        heads.keySet().retainAll(backlog.heads().keySet());
        Instant end = clock.instant().plus(patience);
        backlog.heads().forEach((partition, offset) -> look(partition, offset, end));
        measured = known != null;
    }

    /// Where the broker does not show a head, that of before stands in: it is older.
    private void look(int partition, long offset, Instant end) {
        Head known = heads.get(partition);
        Duration left = Duration.between(clock.instant(), end);
        if ((known == null || known.offset() != offset) && left.isPositive()) {
            peek.loggedAt(partition, offset, left)
                    .ifPresent(loggedAt -> heads.put(partition, new Head(offset, loggedAt)));
        }
    }

    /// The age of the oldest head, 0 where there is none or where the broker's clock is ahead. No number until it is
    /// known: 0 would say that all is well.
    private double oldestSeconds() {
        if (!measured) {
            return Double.NaN;
        }
        Instant now = clock.instant();
        return heads.values().stream()
                .mapToDouble(head -> Duration.between(head.loggedAt(), now).toMillis() / 1_000.0)
                .reduce(0, Math::max);
    }
}
