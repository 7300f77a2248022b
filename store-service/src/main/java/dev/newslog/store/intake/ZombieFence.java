package dev.newslog.store.intake;

import dev.newslog.store.follow.Follower;
import dev.newslog.store.schema.Migration;
import dev.newslog.store.schema.SchemaState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Ends the database sessions of instances that stand still amid a statement, so that those who have taken over their
/// partitions can go on. Who stands still between two statements is ended by PostgreSQL itself
/// (`idle_in_transaction_session_timeout`), but none of its timeouts reaches a session that waits for the rest of a
/// COPY, or for its client to take a result.
@ApplicationScoped
class ZombieFence {

    private static final Logger LOG = Logger.getLogger(ZombieFence.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /// Backups and other reading sessions of this role lock nothing that counts here. A batch is bounded, so that eight
    /// seconds are long for any of its statements.
    private static final String END = """
            select pg_terminate_backend(pid)
            from pg_stat_activity
            where datname = current_database() and state = 'active' and wait_event_type = 'Client'
                and query_start < clock_timestamp() - interval '8 s'
                and pid in (
                    select pid
                    from pg_locks
                    where mode <> 'AccessShareLock' and relation in (
                        'log_position'::regclass, 'feed_position'::regclass, to_regclass('archive_index.follower')))
            """;

    private final DataSource archive;
    private final Duration patience;
    private final Follower follower;

    ZombieFence(
            DataSource archive,
            Migration migration,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Duration patience) {
        this.archive = archive;
        this.patience = patience;
        this.follower = new Follower(
                LOG,
                new Follower.Task("Sessions of zombies", "ended", this::endThem),
                BETWEEN_LOOKS,
                () -> migration.state() instanceof SchemaState.Migrated);
    }

    void begin(@Observes StartupEvent started) {
        follower.begin();
    }

    void end(@Observes ShutdownEvent told) throws InterruptedException {
        follower.end(patience);
    }

    private boolean endThem() {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = archive.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet ended = statement.executeQuery(END)) {
                while (ended.next()) {
                    LOG.warn(
                            "An instance stood still amid a statement, with a lock that others need: its session is ended");
                }
            } catch (SQLException failed) {
                throw new PersistenceException("sessions of zombies can't be looked for", failed);
            }
        });
        return false;
    }
}
