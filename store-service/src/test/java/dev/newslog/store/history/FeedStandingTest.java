package dev.newslog.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// When changes enter the feed, and when an embargo's end is told there.
class FeedStandingTest {

    private static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-02T18:00:00Z");

    @Test
    void a_story_without_an_embargo_enters_at_once() {
        FeedStanding next = FeedStanding.UNBORN.after(null, null, MORNING);

        assertThat(next).isEqualTo(FeedStanding.OPEN);
        assertThat(FeedStanding.UNBORN.isLiftedBy(next)).isFalse();
    }

    @Test
    void a_story_whose_embargo_was_over_when_the_log_took_it_enters_at_once() {
        assertThat(FeedStanding.UNBORN.after(null, MORNING, MORNING)).isEqualTo(FeedStanding.OPEN);
    }

    @Test
    void a_story_under_an_embargo_waits_for_its_end() {
        FeedStanding next = FeedStanding.UNBORN.after(null, NOON, MORNING);

        assertThat(next).isEqualTo(new FeedStanding(false, NOON));
        assertThat(next.hasEndedBy(NOON.minusNanos(1))).isFalse();
        assertThat(next.hasEndedBy(NOON)).isTrue();
    }

    @Test
    void a_moved_embargo_ends_nothing() {
        FeedStanding waiting = new FeedStanding(false, NOON);

        FeedStanding next = waiting.after(NOON, EVENING, MORNING);

        assertThat(next).isEqualTo(new FeedStanding(false, EVENING));
        assertThat(waiting.isLiftedBy(next)).isFalse();
    }

    @Test
    void an_embargo_on_a_story_that_was_shown_leaves_its_changes_in_the_feed() {
        assertThat(FeedStanding.OPEN.after(null, EVENING, NOON)).isEqualTo(new FeedStanding(true, EVENING));
    }

    @Test
    void an_embargo_that_is_taken_back_or_shortened_to_the_past_is_lifted() {
        FeedStanding waiting = new FeedStanding(false, EVENING);

        assertThat(waiting.isLiftedBy(waiting.after(EVENING, null, NOON))).isTrue();
        assertThat(waiting.isLiftedBy(waiting.after(EVENING, MORNING, NOON))).isTrue();
    }

    @Test
    void an_end_that_was_told_is_not_awaited_again_when_the_same_embargo_is_repeated() {
        assertThat(FeedStanding.OPEN.after(NOON, NOON, MORNING)).isEqualTo(FeedStanding.OPEN);
    }

    @Test
    void the_id_of_an_end_is_of_the_article_and_the_instant_alone() {
        UUID article = UUID.fromString("7c1f0000-0000-5000-8000-000000000001");

        assertThat(Change.idOfPublished(article, NOON)).hasToString("03578818-8017-51f4-98df-ff148169bc9b");
        assertThat(Change.idOfPublished(article, EVENING)).isNotEqualTo(Change.idOfPublished(article, NOON));
    }
}
