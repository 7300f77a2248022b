package dev.newslog.store.index;

import static dev.newslog.store.Events.embargoed;
import static dev.newslog.store.Events.said;
import static dev.newslog.store.Events.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.Meters;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How the follower keeps up with the feed, whatever that brings.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class IndexFollowerEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WAITING = """
            select query from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%archive_index.follower%'
            """;

    private final UUID article = UUID.randomUUID();
    private TestArchive archive;
    private TestLog log;
    private IndexAudit index;

    @BeforeEach
    void open() {
        archive = TestArchive.ofApplication().migrated();
        log = TestLog.ofApplication();
        index = new IndexAudit(archive);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_embargo_that_ends_while_it_waits_is_over_for_it() throws SQLException {
        UUID other = UUID.randomUUID();
        try (Connection holder = archive.connect(Database.OWNER);
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table archive_index.follower in exclusive mode");
            log.append(said(other, "1", "A"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(archive.texts(WAITING)).isNotEmpty());
            log.append(
                    embargoed(article, "1", "The fulmar glides.", Instant.now().plusSeconds(8)));
            archive.awaitReceipts(article, 1);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(archive.texts(
                                    "select id from change where article_id = ? and type = 'published'", article))
                            .isNotEmpty());
            holder.commit();
        }

        index.awaitEqual();
        assertThat(index.found("fulmar")).containsExactly(article.toString());
    }

    @Test
    void a_feed_that_ends_after_its_last_change_has_an_end() {
        log.append(said(article, "1", "A"));
        archive.awaitReceipts(article, 1);
        index.awaitEqual();

        archive.run("update feed_position set position = position + 1");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                archive.texts(
                                        "select 'there' from archive_index.follower join feed_position using (epoch, position)"))
                        .containsExactly("there"));
    }

    @Test
    void a_hostile_text_does_not_stop_it() {
        UUID other = UUID.randomUUID();
        String shortest = IntStream.range(0, 250_000)
                .mapToObj(number -> Character.toString(0x20000 + number % 40_000))
                .collect(Collectors.joining(" "))
                .substring(0, 499_000);
        log.append(
                told(article, "1", null, content(ContentType.PLAIN, shortest)),
                told(other, "1", null, content(ContentType.HTML, "<p>x".repeat(100_000))));
        archive.awaitReceipts(article, 1);
        archive.awaitReceipts(other, 1);

        index.awaitEqual();

        assertThat(index.found(Character.toString(0x20005))).contains(article.toString());
        assertThat(Meters.value("newslog_index_lag_changes")).isZero();
    }

    @Test
    void of_another_feed_it_is_made_anew() {
        log.append(said(article, "1", "A"));
        archive.awaitReceipts(article, 1);
        index.awaitEqual();

        archive.run("""
                delete from archive_index.term;
                update archive_index.source_count set articles = 77;
                update archive_index.follower set epoch = 'lost'
                """);

        index.awaitEqual();
        assertThat(index.listed("uri", "urn:ferry:" + article)).containsExactly(article.toString());
    }

    @Test
    void many_versions_in_any_order_leave_one_that_is_current() {
        List<UUID> articles =
                IntStream.range(0, 8).mapToObj(n -> UUID.randomUUID()).toList();
        for (int version : new int[] {3, 1, 7, 2, 9, 4, 9, 12}) {
            for (UUID one : articles) {
                log.append(said(one, Integer.toString(version), "Version " + version));
            }
        }
        articles.forEach(one -> archive.awaitReceipts(one, 8));

        index.awaitEqual();
    }

    private static Content content(ContentType type, String body) {
        return new Content("Harbour news", null, null, "en", null, body, type, List.of(), List.of(), null, null, null);
    }
}
