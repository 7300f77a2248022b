package dev.newslog.store.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.store.TestArchive;
import dev.newslog.store.rebuild.Rebuild.Result;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When the served archive is left as it is.
@QuarkusTest
@WithTestResource(BesideStack.class)
class RebuildRefusalsEdgeTest {

    private Harbour harbour;
    private TestArchive database;
    private Archives archives;

    @BeforeEach
    void open() {
        harbour = Harbour.served();
        database = harbour.database();
        archives = harbour.archives();
    }

    @AfterEach
    void close() {
        harbour.log().close();
    }

    @Test
    void an_archive_that_was_altered_is_found_and_goes_on_serving() throws SQLException {
        database.run("update article set pub_status = 'usable' where id = '%s'".formatted(harbour.pier()));
        var before = archives.contents("archive");
        archives.nudge();

        Result result = harbour.rebuild(false);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Different.class,
                        different -> assertThat(different.how().comparison().difference())
                                .isEqualTo(harbour.pier()));
        assertThat(archives.contents("archive")).isEqualTo(before);
        assertThat(archives.has("archive_previous")).isFalse();
    }

    @Test
    void two_rebuilds_at_once_are_one_too_many() throws SQLException {
        try (Connection other = BesideStack.served(database.database()).connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('newslog'), hashtext('rebuild'))");

            assertThat(harbour.rebuild(false)).isEqualTo(new Result.NotDone("another rebuild is running"));
        }
    }

    @Test
    void an_archive_that_never_comes_to_the_same_place_is_left_as_it_is() throws SQLException {
        database.run("update log_position set next_offset = next_offset + 1 where partition = 5");
        var before = archives.contents("archive");
        archives.makeNext();

        try (Connection connection = BesideStack.served(database.database()).connect()) {
            var outcome = new Switch(connection, Duration.ofMillis(100), InstantSource.system()).attempt(false);

            assertThat(outcome).isInstanceOf(Switch.Outcome.NotYet.class);
        }
        assertThat(archives.contents("archive")).isEqualTo(before);
    }

    @Test
    void where_the_archive_is_lost_a_new_epoch_begins_and_nothing_is_rebuilt_beside() throws SQLException {
        String epoch = database.texts("select epoch from feed_position").getFirst();
        archives.drop("archive");

        assertThat(harbour.rebuild(false)).isInstanceOf(Result.NotDone.class);
        database.flyway(TestArchive.MIGRATIONS).load().migrate();

        assertThat(harbour.rebuild(false)).isInstanceOf(Result.NotDone.class);
        assertThat(database.texts("select epoch from feed_position"))
                .isNotEmpty()
                .doesNotContain(epoch);
    }
}
