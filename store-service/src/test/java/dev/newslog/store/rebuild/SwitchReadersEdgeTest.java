package dev.newslog.store.rebuild;

import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestClients;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who reads while the schemas change names sees one archive or the other, and no error.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(TestClients.class)
class SwitchReadersEdgeTest {

    private final UUID ferry = UUID.randomUUID();
    private SwitchStage stage;
    private TestArchive archive;

    @BeforeEach
    void make_a_next_archive() throws SQLException {
        stage = new SwitchStage();
        archive = stage.archive();
        stage.log().append(said(ferry, "1", "A"));
        archive.awaitReceipts(ferry, 1);
        stage.makeNext();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void readers_by_prepared_statements_see_no_error_and_the_new_archive() throws Exception {
        try (Connection reader = archive.connect(Database.READER);
                PreparedStatement newest = reader.prepareStatement(
                        "select number from readable_revision where article_id = ? order by number desc");
                PreparedStatement feed = reader.prepareStatement("select epoch, position from readable_feed")) {
            for (int time = 0; time < 10; time++) {
                assertThat(first(newest)).isEqualTo("1");
                first(feed);
            }

            stage.switchDuring(() -> assertThat(first(newest)).isEqualTo("1"));

            assertThat(first(newest)).isEqualTo("1");
            stage.log().append(said(ferry, "2", "B"));
            archive.awaitReceipts(ferry, 2);
            assertThat(first(newest)).isEqualTo("2");
            assertThat(first(feed))
                    .isEqualTo(archive.texts("select epoch from feed_position").getFirst());
        }
        assertThat(archive.texts("select has_schema_privilege('newslog_reader', 'archive_previous', 'usage')"))
                .containsExactly("f");
    }

    private String first(PreparedStatement query) throws SQLException {
        if (query.getParameterMetaData().getParameterCount() > 0) {
            query.setObject(1, ferry);
        }
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
