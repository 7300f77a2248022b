package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static dev.newslog.store.history.Stories.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A kill that came before its story.
class EarlyKillTest {

    private static final UUID FERRY = ferry().articleId();

    private final InMemoryArchive archive = new InMemoryArchive();

    @Test
    void it_is_kept_until_its_story_comes_and_used_up_then() {
        fold(ferry().killed("it never happened", UUID.randomUUID(), MORNING));
        List<EarlyKill> before = archive.earlyKills(FERRY);

        fold(ferry().saying("A", UUID.randomUUID(), MORNING));

        assertThat(before).containsExactly(new EarlyKill("harbour-courier", "it never happened"));
        assertThat(archive.earlyKills(FERRY)).isEmpty();
    }

    @Test
    void a_publishers_own_reason_goes_before_an_operators() {
        fold(ferry().from(null).killed("unlawful", UUID.randomUUID(), MORNING));
        fold(ferry().killed("it never happened", UUID.randomUUID(), MORNING.plusSeconds(1)));

        fold(ferry().saying("A", UUID.randomUUID(), MORNING.plusSeconds(2)));

        assertThat(archive.article(FERRY).status())
                .isEqualTo(new Status(true, false, "it never happened", MORNING.plusSeconds(2), null));
    }

    @Test
    void a_story_that_is_held_when_it_comes_stays_held_after_its_reinstatement() {
        fold(ferry().killed("wrong", UUID.randomUUID(), MORNING));

        fold(ferry().held().saying("A", UUID.randomUUID(), MORNING));
        fold(ferry().reinstated(UUID.randomUUID(), MORNING));

        assertThat(archive.changes.get(FERRY))
                .extracting(change -> change.link().type())
                .containsExactly(ChangeType.REVISION, ChangeType.WITHHELD, ChangeType.WITHDRAWN, ChangeType.REINSTATED);
        assertThat(archive.article(FERRY).status().pubStatus()).isEqualTo("withheld");
    }

    private void fold(ArticleEvent event) {
        archive.fold(List.of(new Logged(event, event.delivery().receivedAt())));
    }
}
