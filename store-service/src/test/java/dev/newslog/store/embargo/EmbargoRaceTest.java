package dev.newslog.store.embargo;

import static dev.newslog.store.Events.embargoed;
import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import dev.newslog.store.archive.EmbargoEnds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several who tell of an embargo's end at once, and one who comes while a submission moves it.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EmbargoRaceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('archive'), hashtext('embargo ends'))";
    private static final String WAITS_FOR_THE_ARTICLE = """
            select query from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%from article%for update%'
            """;

    private final UUID article = UUID.randomUUID();
    private TestArchive archive;
    private TestLog log;

    @BeforeEach
    void bring_a_story_under_an_embargo() {
        archive = TestArchive.ofApplication().migrated();
        log = TestLog.ofApplication();
        log.append(embargoed(article, "1", "A", Instant.now().plus(Duration.ofHours(1))));
        archive.awaitReceipts(article, 1);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void several_followers_at_once_tell_of_an_end_once() throws Exception {
        Callable<Integer> follower = () -> QuarkusTransaction.requiringNew().call(() -> EmbargoEnds.tell(10));

        try (ExecutorService followers = Executors.newFixedThreadPool(4)) {
            try (Connection holder = archive.connect(Database.OWNER);
                    Statement statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.execute(ALONE);
                archive.run(endsAt("now()"));
                holder.commit();
            }
            List<Future<Integer>> told =
                    followers.invokeAll(Stream.generate(() -> follower).limit(8).toList());

            int here = 0;
            for (Future<Integer> one : told) {
                here += one.get();
            }
            assertThat(here).isLessThanOrEqualTo(1);
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(changes()).containsExactly("revision", "embargoed", "published"));
        assertThat(archive.texts("select awaited_end from article where id = ?", article))
                .containsOnlyNulls();
    }

    @Test
    void a_follower_that_waited_for_a_submission_looks_again() throws SQLException {
        try (Connection submission = archive.connect(Database.OWNER);
                Statement statement = submission.createStatement()) {
            archive.run(endsAt("now() + interval '1500 ms'"));
            submission.setAutoCommit(false);
            statement.execute("select id from article where id = '%s' for update".formatted(article));
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(archive.texts(WAITS_FOR_THE_ARTICLE)).isNotEmpty());

            statement.execute(endsAt("now() + interval '1 hour'"));
            submission.commit();
            statement.execute(ALONE);

            assertThat(changes()).containsOnlyNulls().hasSize(2);
            assertThat(archive.texts("select type from change where article_id = ?", article))
                    .doesNotContain("published");
        }
    }

    @Test
    void an_end_that_no_follower_has_told_is_told_before_the_next_submission() throws SQLException {
        UUID story = UUID.randomUUID();
        Instant end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        try (Connection holder = archive.connect(Database.OWNER);
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(ALONE);
            log.append(embargoed(story, "1", "A", end));
            archive.awaitReceipts(story, 1);
            await().atMost(SOON).until(() -> Instant.now().isAfter(end));

            log.append(said(story, "2", "B"));

            archive.awaitReceipts(story, 2);
            assertThat(archive.texts(
                            "select concat(type, revision) from change where article_id = ? order by position", story))
                    .containsExactly("revision1", "embargoed1", "published1", "revision2");
            assertThat(archive.texts(
                            "select logged_at = ?::timestamptz from change where article_id = ? and ordinal is null",
                            end.toString(),
                            story))
                    .containsExactly("t");
        }
    }

    private String endsAt(String time) {
        return "update article set awaited_end = %1$s, embargoed_until = %1$s where id = '%2$s'"
                .formatted(time, article);
    }

    /// The types of the changes that are in the feed, in its order; null for one that waits.
    private List<String> changes() {
        return archive.texts(
                "select case when position is not null then type end from change where article_id = ? order by position",
                article);
    }
}
