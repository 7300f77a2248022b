package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static dev.newslog.store.history.Stories.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleEvent;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The same again: a text, a record, a key.
class RepetitionTest {

    private static final UUID FERRY = ferry().articleId();

    private final InMemoryArchive archive = new InMemoryArchive();

    @Test
    void a_repetition_that_says_when_moves_its_text_and_is_seen() {
        fold(ferry().version("1").saying("A", UUID.randomUUID(), minute(1)));
        ArticleEvent again = ferry().version("4").saying("A", UUID.randomUUID(), minute(2));

        fold(again);

        OrderKey raised = new OrderKey(BigInteger.valueOf(4), minute(2), 1);
        assertThat(archive.receiptOf(again).effects())
                .containsExactly(
                        new Effect.RepeatRevision(archive.article(FERRY).current(), minute(2)));
        assertThat(archive.article(FERRY).current().key()).isEqualTo(raised);
        assertThat(archive.article(FERRY).current().firstOrderTime()).isEqualTo(minute(1));
    }

    @Test
    void a_repetition_that_does_not_say_when_is_seen_and_moves_nothing() {
        fold(ferry().saying("A", UUID.randomUUID(), minute(1)));
        fold(ferry().saying("A", UUID.randomUUID(), minute(9)));
        ArticleEvent between = ferry().madeAt(minute(5)).saying("B", UUID.randomUUID(), minute(10));

        fold(between);

        assertThat(archive.receiptOf(between).outcome()).isEqualTo(Outcome.NEW_REVISION);
    }

    @Test
    void a_record_that_comes_again_in_its_own_batch_takes_effect_once() {
        ArticleEvent story = ferry().saying("A", UUID.randomUUID(), minute(1));

        fold(story, ferry().saying("B", UUID.randomUUID(), minute(2)), story);

        assertThat(archive.receiptOf(story).outcome()).isEqualTo(Outcome.NEW_ARTICLE);
        assertThat(archive.article(FERRY).revisions()).isEqualTo(2);
        assertThat(archive.article(FERRY).current().number()).isEqualTo(2);
    }

    @Test
    void a_key_that_comes_again_in_its_own_batch_is_told_of_the_first() {
        ArticleEvent first = ferry().underKey("k").saying("A", UUID.randomUUID(), minute(1));
        ArticleEvent other = ferry().underKey("k").saying("B", UUID.randomUUID(), minute(2));

        fold(first, other);

        assertThat(archive.receiptOf(other).firstSubmissionId()).isEqualTo(first.submissionId());
        assertThat(archive.article(FERRY).revisions()).isEqualTo(1);
    }

    @Test
    void changes_are_counted_from_one() {
        fold(ferry().saying("A", UUID.randomUUID(), minute(1)));
        fold(ferry().held().saying("B", UUID.randomUUID(), minute(2)));

        assertThat(archive.changes.get(FERRY)).extracting(Change::ordinal).containsExactly(1, 2, 3);
        assertThat(archive.article(FERRY).changes()).isEqualTo(3);
    }

    private void fold(ArticleEvent... batch) {
        archive.fold(Stream.of(batch)
                .map(event -> new Logged(event, event.delivery().receivedAt()))
                .toList());
    }

    private static Instant minute(int minute) {
        return MORNING.plusSeconds(60L * minute);
    }
}
