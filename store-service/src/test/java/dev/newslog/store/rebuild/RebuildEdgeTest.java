package dev.newslog.store.rebuild;

import static dev.newslog.store.Events.embargoed;
import static dev.newslog.store.Events.keyed;
import static dev.newslog.store.Events.killed;
import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import dev.newslog.store.rebuild.Rebuild.Result;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two archives that the real store has made of one log, one beside the other.
@QuarkusTest
@WithTestResource(BesideStack.class)
class RebuildEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final UUID ferry = UUID.randomUUID();
    private final UUID pier = UUID.randomUUID();
    private TestArchive database;
    private TestLog log;
    private Archives archives;

    @BeforeEach
    void serve_an_archive_of_all_that_can_happen() {
        database = TestArchive.ofApplication().migrated();
        log = TestLog.ofApplication();
        archives = new Archives(database, log);
        UUID lost = UUID.randomUUID();
        UUID hidden = UUID.randomUUID();
        UUID awaited = UUID.randomUUID();
        log.append(
                said(ferry, "1", "A"),
                said(ferry, "3", "C"),
                said(ferry, "2", "B"),
                said(ferry, "3", "C"),
                said(pier, "1", "The pier is closed."),
                killed(pier),
                said(pier, "2", "The pier is closed for good."),
                killed(lost),
                keyed(lost, "key", "Lost"),
                keyed(lost, "key", "Found"),
                embargoed(hidden, "1", "Hidden", Instant.now().plus(Duration.ofHours(1))),
                embargoed(awaited, "1", "Awaited", Instant.now().plusSeconds(1)),
                said(UUID.randomUUID(), "1", "Not to be held\0"));
        archives.nudge();
        archives.serveAll();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_is_rebuilt_from_the_same_log_is_the_same_to_the_last_position() throws SQLException {
        var before = archives.contents("archive");
        assertThat(database.texts("select 1 from change where type = 'published'"))
                .isNotEmpty();
        archives.nudge();

        Result result = rebuild(false);

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

        Result result = rebuild(false);

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

        Result result = rebuild(false);

        assertThat(result).isInstanceOf(Result.Switched.class);
        assertThat(archives.contents("archive")).isEqualTo(before);
    }

    @Test
    void an_archive_that_was_altered_is_found_and_goes_on_serving() throws SQLException {
        database.run("update article set pub_status = 'usable' where id = '%s'".formatted(pier));
        var before = archives.contents("archive");
        archives.nudge();

        Result result = rebuild(false);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Different.class,
                        different -> assertThat(different.how().comparison().difference())
                                .isEqualTo(pier));
        assertThat(archives.contents("archive")).isEqualTo(before);
        assertThat(archives.has("archive_previous")).isFalse();
    }

    @Test
    void what_is_read_out_of_the_quarantine_comes_last_in_the_feed_where_the_difference_is_accepted()
            throws SQLException {
        String end = setAside(ferry);
        archives.nudge();

        Result refused = rebuild(false);
        archives.nudge();
        Result accepted = rebuild(true);

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
                        "select position - %s from change where article_id = ? order by ordinal".formatted(end), ferry))
                .containsExactly("1", "2", "3");
        assertThat(database.texts(
                        "select distinct position - %s from receipt where article_id = ?".formatted(end), ferry))
                .containsExactly("3");
        assertThat(database.texts("select position - %s from feed_position".formatted(end)))
                .containsExactly("3");
    }

    @Test
    void two_rebuilds_at_once_are_one_too_many() throws SQLException {
        try (Connection other = BesideStack.served(database.database()).connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('newslog'), hashtext('rebuild'))");

            assertThat(rebuild(false)).isEqualTo(new Result.NotDone("another rebuild is running"));
        }
    }

    @Test
    void an_archive_that_never_comes_to_the_same_place_is_left_as_it_is() throws SQLException {
        database.run("update log_position set next_offset = next_offset + 1 where partition = 5");
        var before = archives.contents("archive");
        archives.makeNext();

        try (Connection connection = BesideStack.served(database.database()).connect()) {
            var outcome =
                    new Switch(connection, Duration.ofMillis(100), java.time.InstantSource.system()).attempt(false);

            assertThat(outcome).isInstanceOf(Switch.Outcome.NotYet.class);
        }
        assertThat(archives.contents("archive")).isEqualTo(before);
    }

    @Test
    void where_the_archive_is_lost_a_new_epoch_begins_and_nothing_is_rebuilt_beside() throws SQLException {
        String epoch = database.texts("select epoch from feed_position").getFirst();
        archives.drop("archive");

        assertThat(rebuild(false)).isInstanceOf(Result.NotDone.class);
        database.flyway(TestArchive.MIGRATIONS).load().migrate();

        assertThat(rebuild(false)).isInstanceOf(Result.NotDone.class);
        assertThat(database.texts("select epoch from feed_position"))
                .isNotEmpty()
                .doesNotContain(epoch);
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
                """.formatted(article, log.topicId()));
        return database.texts("select position from feed_position").getFirst();
    }

    private Result rebuild(boolean acceptDifference) throws SQLException {
        return new Rebuild(
                        BesideStack.served(database.database()),
                        Application::new,
                        new Teller(new PrintStream(OutputStream.nullOutputStream()), false),
                        Duration.ofSeconds(20))
                .run(acceptDifference);
    }

    /// The application fills the next archive whenever there is one.
    private record Application() implements Filler {

        @Override
        public Optional<String> failure() {
            return Optional.empty();
        }

        @Override
        public Optional<String> waitsFor() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // it ends with the test
        }
    }
}
