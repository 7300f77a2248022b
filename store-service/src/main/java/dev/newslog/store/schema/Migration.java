package dev.newslog.store.schema;

import dev.newslog.store.archive.FailureKind;
import dev.newslog.store.schema.SchemaState.Failed;
import dev.newslog.store.schema.SchemaState.Migrated;
import dev.newslog.store.schema.SchemaState.Pending;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.jboss.logging.Logger;

/// Brings the archive's schema to this release's version, beside the HTTP server: so that the service lives and tells
/// what it waits for while the database is away. Several instances may do it at once: Flyway's lock lets one at a time.
///
/// A schema that a later release made is left as it is, and this release goes on with it: in a rolling upgrade, the new
/// instances migrate while the old ones work, and an old one may start again. It holds since a release takes nothing
/// away that the release before needs, and since there is no repeatable migration, which an old instance would repeat
/// over a newer one (`V4__reader_views.sql` has the rule).
@ApplicationScoped
public class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);
    private static final Pattern NOT_MADE_YET = Pattern.compile("28...|3D...|42704");
    private static final String WAY_OUT =
            "start the release that made this schema, or repair it by hand, then start this service again; or drop the "
                    + "schema: the archive is filled again from the log";

    private final Flyway flyway;
    private final CompletableFuture<Migrated> done = new CompletableFuture<>();
    private volatile SchemaState state = new Pending("the migration has not begun");
    private volatile Cancellable attempts = () -> {};

    Migration(Flyway flyway) {
        this.flyway = flyway;
    }

    public SchemaState state() {
        return state;
    }

    /// Completes when the schema is what this release needs; never where the migration failed.
    public CompletionStage<Migrated> done() {
        return done;
    }

    void begin(@Observes StartupEvent started) {
        attempts = Uni.createFrom()
                .item(this::migrate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(Migration::passes)
                .invoke(this::waits)
                .onFailure(Migration::passes)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely()
                .subscribe()
                .with(this::succeeded, this::failed);
    }

    void end(@Observes ShutdownEvent stopped) {
        attempts.cancel();
    }

    private Migrated migrate() {
        flyway.migrate();
        MigrationInfoService applied = flyway.info();
        boolean newer = Arrays.stream(applied.all())
                .map(MigrationInfo::getState)
                .anyMatch(MigrationState.FUTURE_SUCCESS::equals);
        return new Migrated(applied.current().getVersion().toString(), newer);
    }

    /// An outage passes, and so does a database or a role that is not made yet, and a lock that another instance holds
    /// for long. What a script, the schema's history or Flyway itself says stays so.
    private static boolean passes(Throwable failure) {
        return FailureKind.ofDatabase(failure)
                .map(said -> FailureKind.of(failure) == FailureKind.PASSING
                        || NOT_MADE_YET.matcher(said.getSQLState()).matches())
                .orElseGet(() -> !(failure instanceof FlywayException)
                        || String.valueOf(failure.getMessage()).contains("advisory lock"));
    }

    private void waits(Throwable failure) {
        Pending now = new Pending(summary(failure));
        if (!now.equals(state)) {
            LOG.warnf("The archive's schema can't be migrated for now: %s", now.reason());
        }
        state = now;
    }

    private void succeeded(Migrated migrated) {
        LOG.infof(
                "The archive's schema is of version %s%s",
                migrated.version(), migrated.newer() ? ", made by a later release: it is left as it is" : "");
        state = migrated;
        done.complete(migrated);
    }

    private void failed(Throwable failure) {
        Failed failed = new Failed(summary(failure), WAY_OUT);
        LOG.errorf("The archive's schema can't be migrated: %s. Way out: %s.", failed.reason(), failed.wayOut());
        state = failed;
    }

    /// What Flyway says, without its advertisement, and what PostgreSQL said to it.
    private static String summary(Throwable failure) {
        List<String> said = String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains("Learn more"))
                .toList();
        String first = said.getFirst();
        return FailureKind.ofDatabase(failure)
                .map(SQLException::getMessage)
                .map(database -> first.contains(database) ? first : first + ": " + database)
                .orElseGet(() -> String.join(" ", said));
    }
}
