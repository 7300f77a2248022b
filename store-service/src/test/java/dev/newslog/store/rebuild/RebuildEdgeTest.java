package dev.newslog.store.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.store.TestArchive;
import dev.newslog.store.rebuild.Rebuild.Result;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two archives that the real store has made of one log, one beside the other.
@QuarkusTest
@WithTestResource(BesideStack.class)
class RebuildEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(40);

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
    void what_is_rebuilt_from_the_same_log_is_the_same_to_the_last_position() throws SQLException {
        var before = archives.contents("archive");
        assertThat(database.texts("select 1 from change where type = 'published'"))
                .isNotEmpty();
        archives.nudge();

        Result result = harbour.rebuild(false);

        assertThat(result).isInstanceOfSatisfying(Result.Switched.class, switched -> {
            assertThat(switched.how().comparison().isEqual()).isTrue();
            assertThat(switched.how().late()).isZero();
        });
        assertThat(archives.contents("archive")).isEqualTo(before);
        assertThat(archives.contents("archive_previous")).isEqualTo(before);
        assertThat(archives.has("archive_next")).isFalse();
        assertThat(database.flyway(TestArchive.MIGRATIONS).load().migrate().migrationsExecuted)
                .isZero();
    }

    @Test
    void the_end_of_an_embargo_stays_as_readers_were_told_it() throws SQLException {
        database.run("""
                update change set id = gen_random_uuid(), logged_at = logged_at - interval '1 second'
                where type = 'published'
                """);
        var before = archives.contents("archive");
        archives.nudge();

        Result result = harbour.rebuild(false);

        assertThat(result).isInstanceOf(Result.Switched.class);
        assertThat(archives.contents("archive")).isEqualTo(before);
    }

    @Test
    void a_rebuild_that_was_killed_is_begun_anew() throws SQLException {
        var before = archives.contents("archive");
        archives.makeNext();
        archives.nudge();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(archives.texts("select 1 from %s.receipt", "archive_next"))
                        .isNotEmpty());
        database.run("delete from archive_next.change where type = 'revision'");
        archives.nudge();

        Result result = harbour.rebuild(false);

        assertThat(result).isInstanceOf(Result.Switched.class);
        assertThat(archives.contents("archive")).isEqualTo(before);
    }

    @Test
    void what_is_read_out_of_the_quarantine_comes_last_in_the_feed_where_the_difference_is_accepted()
            throws SQLException {
        String end = setAside(harbour.ferry());
        archives.nudge();

        Result refused = harbour.rebuild(false);
        archives.nudge();
        Result accepted = harbour.rebuild(true);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Result.Different.class,
                        different -> assertThat(different.how().quarantines().read())
                                .hasSize(4)
                                .allMatch(record -> record.contains("for a test")));
        assertThat(accepted)
                .isInstanceOfSatisfying(
                        Result.Switched.class,
                        switched -> assertThat(switched.how().late()).isEqualTo(3));
        assertThat(database.texts(
                        "select position - %s from change where article_id = ? order by ordinal".formatted(end),
                        harbour.ferry()))
                .containsExactly("1", "2", "3");
        assertThat(database.texts(
                        "select distinct position - %s from receipt where article_id = ?".formatted(end),
                        harbour.ferry()))
                .containsExactly("3");
        assertThat(database.texts("select position - %s from feed_position".formatted(end)))
                .containsExactly("3");
    }

    /// Makes it look as if an earlier release could not read anything of an article.
    ///
    /// @return where the feed ends
    private String setAside(UUID article) {
        database.run("""
                insert into quarantine (topic_id, partition, log_offset, topic, headers, reason, logged_at)
                select '%2$s', partition, log_offset, topic, '[]', 'for a test', now() from receipt where article_id = '%1$s';
                delete from receipt where article_id = '%1$s';
                delete from change where article_id = '%1$s';
                delete from revision where article_id = '%1$s';
                delete from article where id = '%1$s'
                """.formatted(article, harbour.log().topicId()));
        return database.texts("select position from feed_position").getFirst();
    }
}
