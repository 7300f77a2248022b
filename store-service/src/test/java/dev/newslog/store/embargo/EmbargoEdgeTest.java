package dev.newslog.store.embargo;

import static dev.newslog.store.Events.embargoed;
import static dev.newslog.store.Events.killed;
import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.Meters;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Embargoes and the feed, from the log to what readers see, with the running follower.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EmbargoEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofHours(1);

    private final UUID article = UUID.randomUUID();
    private TestArchive archive;
    private TestLog log;

    @BeforeEach
    void open() {
        archive = TestArchive.ofApplication().migrated();
        log = TestLog.ofApplication();
        awaitRunning();
    }

    /// So that an embargo of seconds does not run out while the application joins its group.
    private void awaitRunning() {
        UUID first = UUID.randomUUID();
        log.append(said(first, "1", "A"));
        archive.awaitReceipts(first, 1);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_embargo_ends_by_itself_and_its_changes_enter_the_feed_at_its_end_in_order_once() {
        UUID other = UUID.randomUUID();
        Instant end = Instant.now().plusSeconds(4);
        log.append(embargoed(article, "1", "A", end), embargoed(article, "2", "B", end));
        archive.awaitReceipts(article, 2);
        assertThat(feed()).isEmpty();
        log.append(said(other, "1", "C"));
        archive.awaitReceipts(other, 1);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(feed())
                        .containsExactly(
                                "revision 1 Ferry stops",
                                "embargoed 1 Ferry stops",
                                "revision 2 Ferry stops",
                                "published 2 Ferry stops"));

        assertThat(archive.texts("""
                        select article_id from readable_change
                        where article_id in (?, ?) order by position limit 1
                        """, article, other)).containsExactly(other.toString());
        assertThat(archive.texts("select changes from article where id = ?", article))
                .containsExactly("3");
        assertThat(Meters.value("newslog_embargoes_ended_total")).isPositive();
    }

    @Test
    void an_embargo_on_a_story_that_was_shown_hides_it_with_an_entry_at_once_and_its_end_is_told() {
        log.append(said(article, "1", "A"));
        archive.awaitReceipts(article, 1);

        log.append(embargoed(article, "2", "B", Instant.now().plus(LONG)));

        archive.awaitReceipts(article, 2);
        assertThat(feed()).containsExactly("revision 1 ", "revision 2 ", "embargoed 2 ");

        log.append(embargoed(article, "3", "B", Instant.now().plusSeconds(2)));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(feed())
                        .containsExactly(
                                "revision 1 Ferry stops",
                                "revision 2 Ferry stops",
                                "embargoed 2 Ferry stops",
                                "embargoed 2 Ferry stops",
                                "published 2 Ferry stops"));
    }

    @Test
    void a_lift_publishes_at_its_commit_once() {
        log.append(embargoed(article, "1", "A", Instant.now().plus(LONG)));
        archive.awaitReceipts(article, 1);

        log.append(said(article, "2", "B"));

        archive.awaitReceipts(article, 2);
        assertThat(feed())
                .containsExactly(
                        "revision 1 Ferry stops",
                        "embargoed 1 Ferry stops",
                        "revision 2 Ferry stops",
                        "published 2 Ferry stops");
        assertThat(archive.texts("""
                        select r.position = max(c.position)
                        from receipt r join change c on c.article_id = r.article_id
                        where r.article_id = ? and r.outcome = 'new-revision' group by r.position
                        """, article)).containsExactly("t");
    }

    @Test
    void an_embargo_that_is_set_moved_and_lifted_within_one_poll_is_told_in_order() {
        log.appendTogether(
                embargoed(article, "1", "A", Instant.now().plus(LONG)),
                embargoed(article, "2", "A", Instant.now().plus(LONG).plus(LONG)),
                said(article, "3", "A"));

        archive.awaitReceipts(article, 3);
        assertThat(feed())
                .containsExactly(
                        "revision 1 Ferry stops",
                        "embargoed 1 Ferry stops",
                        "embargoed 1 Ferry stops",
                        "published 1 Ferry stops");
    }

    @Test
    void a_story_that_was_killed_under_its_embargo_enters_the_feed_without_text() {
        log.append(embargoed(article, "1", "A", Instant.now().plusSeconds(3)), killed(article));
        archive.awaitReceipts(article, 2);
        assertThat(feed()).isEmpty();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(feed())
                        .containsExactly("revision 1 ", "embargoed 1 ", "withdrawn 1 ", "published 1 "));
    }

    /// What the reader's role finds of the article.
    private List<String> feed() {
        return archive.textsAs(Database.READER, """
                select concat_ws(' ', type, revision, coalesce(headline, '')) from readable_change
                where article_id = ? order by position
                """, article);
    }
}
