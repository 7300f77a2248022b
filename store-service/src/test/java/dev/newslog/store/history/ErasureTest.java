package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static dev.newslog.store.history.Stories.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleErased;
import dev.newslog.events.ArticleErased.Erasure;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.Delivery;
import dev.newslog.events.PubStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A later release's event, which this one does not fold.
class ErasureTest {

    private final InMemoryArchive archive = new InMemoryArchive();

    @Test
    void it_is_put_aside_with_the_reason_and_leaves_the_article_as_it_is() {
        ArticleSubmitted story = ferry().saying("A", UUID.randomUUID(), MORNING);
        archive.fold(List.of(new Logged(story, MORNING)));
        ArticleState before = archive.article(story.articleId());
        Erasure erasure = new Erasure(
                "harbour-courier", null, null, null, PubStatus.USABLE, null, story.contentDigest(), "a court's order");
        Delivery delivery = new Delivery(UUID.randomUUID(), story.articleId(), "courier-cms", MORNING, null, "");
        ArticleErased erased = new ArticleErased(delivery, erasure);

        archive.fold(List.of(new Logged(erased, MORNING)));

        Folding folding = archive.receiptOf(erased);
        assertThat(folding.outcome().label()).isEqualTo("quarantined");
        assertThat(folding.reason()).isEqualTo("this release does not fold erasures");
        assertThat(archive.article(story.articleId())).isEqualTo(before);
        assertThat(archive.changes.get(story.articleId())).hasSize(1);
    }
}
