package dev.newslog.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.Database;
import dev.newslog.stack.TestStack;
import dev.newslog.store.TestArchive;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The schema's way to this release's version, on the real PostgreSQL.
class MigrationTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WAITS_IN_SCRIPT = """
            select query from pg_stat_activity
            where datname = current_database() and wait_event = 'advisory' and query like '%xact_lock(7)%'
            """;

    @Test
    void two_instances_at_once_bring_an_empty_database_to_the_newest_version() {
        TestArchive archive = TestArchive.empty();

        Migration one = begun(archive);
        Migration other = begun(archive);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(one.state()).isInstanceOf(SchemaState.Migrated.class);
            assertThat(other.state()).isEqualTo(one.state());
        });
        assertThat(archive.texts("select version from flyway_schema_history where version is not null"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void a_database_that_is_not_there_yet_is_awaited() throws SQLException {
        Database later = new Database(
                TestStack.get().postgresPort(),
                "later_" + UUID.randomUUID().toString().replace("-", ""));
        Migration migration = begun(new TestArchive(later));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(migration.state())
                        .isInstanceOfSatisfying(
                                SchemaState.Pending.class,
                                pending -> assertThat(pending.reason()).contains(later.name())));

        later.create();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(migration.state()).isInstanceOf(SchemaState.Migrated.class));
    }

    @Test
    void a_reader_that_is_not_made_yet_is_awaited() throws SQLException {
        TestArchive archive = TestArchive.empty();
        String reader = "reader_" + UUID.randomUUID().toString().replace("-", "");
        Migration migration = begun(archive.flyway(TestArchive.MIGRATIONS).placeholders(Map.of("reader", reader)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(migration.state())
                        .isInstanceOfSatisfying(
                                SchemaState.Pending.class,
                                pending -> assertThat(pending.reason()).contains(reader)));

        try (Connection superuser = archive.connect("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("create role " + reader);
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(migration.state()).isInstanceOf(SchemaState.Migrated.class));
    }

    @Test
    void another_instance_that_migrates_for_long_is_awaited(@TempDir Path later) throws IOException, SQLException {
        TestArchive archive = TestArchive.empty();
        Files.writeString(later.resolve("V1000__slow.sql"), "select pg_advisory_xact_lock(7);");
        String[] scripts = {TestArchive.MIGRATIONS, "filesystem:" + later};
        Migration other;
        try (Connection holder = archive.connect(Database.OWNER);
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(7)");
            begun(archive.flyway(scripts));
            await().atMost(SOON).until(() -> !archive.texts(WAITS_IN_SCRIPT).isEmpty());

            other = begun(archive.flyway(scripts).lockRetryCount(1));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(other.state())
                            .isInstanceOfSatisfying(
                                    SchemaState.Pending.class,
                                    pending -> assertThat(pending.reason()).contains("advisory lock")));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(other.state()).isInstanceOf(SchemaState.Migrated.class));
    }

    @Test
    void a_schema_that_something_else_has_filled_is_refused_with_the_reason() {
        TestArchive archive = TestArchive.empty();
        archive.run("create schema archive; create table archive.foreign_table (id int)");

        Migration migration = begun(archive);

        awaitFailed(migration, "non-empty schema");
    }

    @Test
    void a_placeholder_without_a_value_is_refused_with_the_reason() {
        Migration migration =
                begun(TestArchive.empty().flyway(TestArchive.MIGRATIONS).placeholders(Map.of()));

        awaitFailed(migration, "placeholder");
    }

    @Test
    void a_schema_made_by_other_scripts_is_refused_with_the_reason() {
        TestArchive archive = TestArchive.empty();
        archive.flyway(TestArchive.MIGRATIONS).load().migrate();
        archive.run("update flyway_schema_history set checksum = 7 where version = '1'");

        Migration migration = begun(archive);

        awaitFailed(migration, "checksum mismatch for migration version 1");
        assertThat(migration.done().toCompletableFuture()).isNotDone();
    }

    @Test
    void an_older_release_leaves_the_schema_of_a_later_one_as_it_is(@TempDir Path later) throws IOException {
        TestArchive archive = TestArchive.empty();
        Files.writeString(
                later.resolve("V1000__reader_views.sql"),
                "create or replace view readable_feed as select epoch, position, true as added from feed_position;");
        archive.flyway(TestArchive.MIGRATIONS, "filesystem:" + later).load().migrate();

        Migration older = begun(archive);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(older.state()).isEqualTo(new SchemaState.Migrated("1000", true)));
        assertThat(archive.textsAs(Database.READER, "select added from readable_feed"))
                .isEqualTo(List.of("t"));
    }

    private static void awaitFailed(Migration migration, String reason) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(migration.state())
                        .isInstanceOfSatisfying(
                                SchemaState.Failed.class,
                                failed -> assertThat(failed.reason()).contains(reason)));
    }

    private static Migration begun(TestArchive archive) {
        return begun(archive.flyway(TestArchive.MIGRATIONS));
    }

    private static Migration begun(FluentConfiguration flyway) {
        Migration migration = new Migration(flyway.load());
        migration.begin(new StartupEvent());
        return migration;
    }
}
