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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The schema's way to this release's version, on the real PostgreSQL.
class MigrationTest {

    private static final Duration SOON = Duration.ofSeconds(20);

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
    void a_schema_made_by_other_scripts_is_refused_with_the_reason() {
        TestArchive archive = TestArchive.empty();
        archive.flyway(TestArchive.MIGRATIONS).load().migrate();
        archive.run("update flyway_schema_history set checksum = 7 where version = '1'");

        Migration migration = begun(archive);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(migration.state())
                        .isInstanceOfSatisfying(
                                SchemaState.Failed.class,
                                failed -> assertThat(failed.reason())
                                        .contains("checksum mismatch for migration version 1")));
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

    private static Migration begun(TestArchive archive) {
        Migration migration =
                new Migration(archive.flyway(TestArchive.MIGRATIONS).load());
        migration.begin(new StartupEvent());
        return migration;
    }
}
