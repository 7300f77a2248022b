package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static dev.newslog.store.history.Stories.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Kills and reinstatements that find nothing to do, or not theirs to do.
class WithdrawalTest {

    private static final UUID FERRY = ferry().articleId();

    private final InMemoryArchive archive = new InMemoryArchive();

    @Test
    void a_second_kill_changes_nothing_and_not_the_reason() {
        fold(ferry().saying("A", UUID.randomUUID(), MORNING));
        fold(ferry().killed("wrong", UUID.randomUUID(), MORNING));
        ArticleState killed = archive.article(FERRY);

        Folding again = fold(ferry().killed("really", UUID.randomUUID(), MORNING.plusSeconds(60)));

        assertThat(again.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(again.revision()).isEqualTo(1);
        assertThat(archive.article(FERRY)).isEqualTo(killed);
    }

    @Test
    void what_is_not_there_is_not_reinstated() {
        Folding folding = fold(ferry().reinstated(UUID.randomUUID(), MORNING));

        assertThat(folding.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(folding.reason()).isEqualTo("there is no article of this id");
        assertThat(archive.article(FERRY)).isNull();
    }

    @Test
    void another_sources_article_is_not_reinstated() {
        fold(ferry().saying("A", UUID.randomUUID(), MORNING));
        fold(ferry().killed("wrong", UUID.randomUUID(), MORNING));

        Folding folding = fold(ferry().from("rival").reinstated(UUID.randomUUID(), MORNING));

        assertThat(folding.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(archive.article(FERRY).status().killed()).isTrue();
    }

    @Test
    void what_was_not_killed_is_unchanged_by_a_reinstatement() {
        fold(ferry().held().saying("A", UUID.randomUUID(), MORNING));
        ArticleState held = archive.article(FERRY);

        Folding folding = fold(ferry().reinstated(UUID.randomUUID(), MORNING.plusSeconds(60)));

        assertThat(folding.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(archive.article(FERRY)).isEqualTo(held);
    }

    private Folding fold(ArticleEvent event) {
        archive.fold(List.of(new Logged(event, event.delivery().receivedAt())));
        return archive.receiptOf(event);
    }
}
