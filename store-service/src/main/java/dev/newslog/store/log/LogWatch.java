package dev.newslog.store.log;

import dev.newslog.store.archive.ArchiveMeters;
import dev.newslog.store.archive.LogPositionEntity;
import dev.newslog.store.schema.Migration;
import dev.newslog.store.schema.SchemaState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Keeps an eye on the log: whether it is still the one the archive was read from, and how far the archive is behind.
@ApplicationScoped
public class LogWatch {

    private static final Logger LOG = Logger.getLogger(LogWatch.class);

    private final Migration migration;
    private final LogInspector inspector;
    private final BacklogMeters backlog;
    private final ArchiveMeters archive;
    private final InstantSource clock = InstantSource.system();
    private volatile LogState state = new LogState.Unknown("nobody has looked yet");
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile boolean silent;

    LogWatch(
            Migration migration,
            LogInspector inspector,
            BacklogMeters backlog,
            ArchiveMeters archive,
            MeterRegistry meters) {
        this.migration = migration;
        this.inspector = inspector;
        this.backlog = backlog;
        this.archive = archive;
        Gauge.builder("newslog.log.refused", this, watch -> watch.state instanceof LogState.Refused ? 1 : 0)
                .register(meters);
    }

    /// What was found last.
    public LogState state() {
        return state;
    }

    /// When the archive and the broker both answered last.
    Instant lookedAt() {
        return lookedAt;
    }

    /// The id of the log, where it is sound.
    ///
    /// @throws LogUnavailableException where it is not, or can't be asked
    public UUID soundTopicId() {
        LogState found = state instanceof LogState.Unknown ? look() : state;
        return switch (found) {
            case LogState.Sound sound -> sound.topicId();
            case LogState.Refused refused -> throw new LogUnavailableException(refused.reason());
            case LogState.Unknown unknown -> throw new LogUnavailableException(unknown.reason());
        };
    }

    /// Looks now. Blocks.
    public LogState look() {
        LogState found = judge(positions());
        if (found instanceof LogState.Refused refused && !found.equals(state)) {
            LOG.errorf("The log is refused: %s. Way out: %s.", refused.reason(), refused.wayOut());
        }
        state = found;
        return found;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        if (!(migration.state() instanceof SchemaState.Migrated)) {
            return;
        }
        try {
            look();
            archive.measure();
        } catch (RuntimeException unanswered) {
            LOG.debugf(unanswered, "The database did not say how far the log is read.");
            lookAtLogAlone();
        }
        backlog.measure();
    }

    /// The archive was asked first: what it reads meanwhile must not look like a log that ends too early.
    ///
    /// While the broker is away a log that was sound stays sound: nothing can be read of another meanwhile.
    private LogState judge(List<ArchivePosition> read) {
        backlog.archived(read);
        try {
            LogState found = LogJudge.judge(inspect(), read);
            lookedAt = clock.instant();
            return found;
        } catch (LogUnavailableException away) {
            return state instanceof LogState.Unknown ? new LogState.Unknown(String.valueOf(away.getMessage())) : state;
        }
    }

    private void lookAtLogAlone() {
        try {
            inspect();
        } catch (LogUnavailableException away) {
            LOG.debugf(away, "The broker did not say what the log holds.");
        }
    }

    private LogExtent inspect() {
        try {
            LogExtent log = inspector.inspect();
            backlog.logged(log);
            if (silent) {
                silent = false;
                LOG.info("The broker says again what the log holds");
            }
            return log;
        } catch (LogUnavailableException away) {
            if (!silent) {
                silent = true;
                LOG.warnf("The log can't be looked at for now: %s", away.getMessage());
            }
            throw away;
        }
    }

    /// How far the archive has read.
    public static List<ArchivePosition> positions() {
        return QuarkusTransaction.requiringNew()
                .call(() -> LogPositionEntity.<LogPositionEntity>listAll().stream()
                        .map(row -> new ArchivePosition(row.topicId(), row.partition(), row.nextOffset()))
                        .toList());
    }
}
