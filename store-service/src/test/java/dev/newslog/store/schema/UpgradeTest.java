package dev.newslog.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.Events;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An archive that any earlier release has left is brought to this one's schema, and goes on.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class UpgradeTest {

    private static final UUID STORY = UUID.fromString(OldArchive.STORY);
    private static final List<String> TABLES = List.of(
            "article", "revision", "change", "early_kill", "receipt", "quarantine", "log_position", "feed_position");

    /// An archive of before says nothing of contradictions.
    private static final int NOTICES = 5;

    @Inject
    Flyway flyway;

    static List<Integer> versions() {
        return Migrations.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_archive_of_each_earlier_schema_serves_after_the_upgrade(int version)
            throws SQLException, NoSuchAlgorithmException {
        TestArchive archive = TestArchive.ofApplication().migrated();
        try (TestLog log = TestLog.ofApplication()) {
            OldArchive.of(version, archive, log);
            Map<String, String> before = rows(archive);

            flyway.migrate();

            assertThat(rows(archive)).isEqualTo(before);
            assertThat(read(archive, "select body from readable_revision where article_id = ? order by number"))
                    .containsExactly(
                            "The ferry leaves at nine.", "The ferry leaves at ten.", "The ferry leaves later.");
            assertThat(read(archive, "select notices from readable_revision where article_id = ? order by number"))
                    .containsExactly("{}", "{}", version < NOTICES ? "{}" : "{version-went-back}");
            assertThat(read(archive, "select chain_digest from readable_article where id = ?"))
                    .hasSize(1);
            assertThat(read(archive, "select outcome from readable_receipt where article_id = ? order by log_offset"))
                    .containsExactly("new-article", "new-revision", "late-revision", "unchanged", "key-reused");

            log.append(Events.said(STORY, "4", "The ferry stays."), Events.said(STORY, "4", "The ferry stays."));

            archive.awaitReceipts(STORY, 7);
            assertThat(read(archive, "select body from readable_revision where article_id = ? and number = 4"))
                    .containsExactly("The ferry stays.");
            assertThat(read(archive, "select current_revision from readable_article where id = ?"))
                    .containsExactly("4");
            assertThat(read(archive, "select position from readable_change where article_id = ? and revision = 4"))
                    .containsExactly("8");
            assertThat(ChainAudit.links(archive, STORY)).isEqualTo(4);
        }
    }

    private static Map<String, String> rows(TestArchive archive) {
        Map<String, String> rows = new HashMap<>();
        TABLES.forEach(table ->
                rows.put(table, archive.texts("select count(*) from " + table).getFirst()));
        return rows;
    }

    private static List<String> read(TestArchive archive, String sql) {
        return archive.textsAs(Database.READER, sql, STORY);
    }
}
