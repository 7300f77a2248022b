package dev.newslog.api.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.QueryPlans;
import dev.newslog.api.Scrape;
import dev.newslog.api.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How long what was submitted takes to become readable, as operators see it.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ReadableDelayEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String DELAY = "newslog_changes_readable_delay_seconds";

    @Inject
    FeedFollower follower;

    private final InstantSource clock = InstantSource.system();
    private ArchiveFixture archive;

    @BeforeEach
    void follow() throws SQLException {
        archive = ArchiveFixture.open();
        awaitTold();
    }

    @Test
    void each_new_revision_is_counted_once_with_the_time_it_took() throws SQLException {
        Scrape before = Scrape.now();

        archive.article("delay", clock.instant().minusMillis(700), "A", "B");
        awaitTold();
        Scrape after = Scrape.now();

        assertThat(after.sum(DELAY + "_count") - before.sum(DELAY + "_count")).isEqualTo(2);
        assertThat(after.sum(DELAY + "_sum") - before.sum(DELAY + "_sum")).isBetween(1.4, 20.0);
        assertThat(after.sum(DELAY + "_bucket", "le=\"0.5\"")).isEqualTo(before.sum(DELAY + "_bucket", "le=\"0.5\""));
    }

    @Test
    void what_was_received_before_this_service_followed_is_history() throws SQLException {
        double before = count();

        archive.article("history", clock.instant().minus(Duration.ofDays(1)), "A");
        awaitTold();

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_story_that_an_embargo_held_back_is_no_delay() throws SQLException {
        UUID held = archive.article("embargo", clock.instant(), "A");
        awaitTold();
        double before = count();

        archive.run("""
                with held as (update article set embargoed_until = now() where id = '%1$s'),
                    fed as (update feed_position set position = position + 1 returning position)
                update change set position = fed.position from fed where article_id = '%1$s'""".formatted(held));
        awaitTold();

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void an_archive_that_is_filled_again_is_followed_from_its_end_and_its_history_is_not_counted() throws SQLException {
        archive.run("delete from receipt; delete from change; delete from revision; delete from article;"
                + "update feed_position set epoch = 'another', position = 0");
        awaitTold();
        double before = count();

        archive.article("refilled", clock.instant().minus(Duration.ofDays(1)), "A");
        archive.article("refilled", clock.instant(), "B");
        awaitTold();

        assertThat(follower.position()).hasValue(new Position("another", 2));
        assertThat(count() - before).isEqualTo(1);
    }

    @Test
    void more_than_a_stretch_of_changes_comes_by_index_in_stretches() throws SQLException {
        double before = count();
        QueryPlans plans = new QueryPlans(archive);
        plans.fill();
        archive.article("last", clock.instant(), "A");

        awaitTold();

        assertThat(count() - before).isEqualTo(1);
        long end = Long.parseLong(archive.value("select position from feed_position"));
        assertThat(plans.plan(ReadableDelay.RECEIVED, end - 10, end, OffsetDateTime.now(ZoneOffset.UTC)))
                .contains("change_position", "article_pk", "revision_pk");
    }

    private static double count() {
        return Scrape.now().sum(DELAY + "_count");
    }

    /// Waits until this service has seen all of the feed.
    private void awaitTold() throws SQLException {
        String epoch = archive.value("select epoch from feed_position");
        long end = Long.parseLong(archive.value("select position from feed_position"));
        await().atMost(SOON).untilAsserted(() -> assertThat(follower.position()).hasValue(new Position(epoch, end)));
    }
}
