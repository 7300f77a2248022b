package dev.newslog.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.history.FeedStanding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A broker whose clock is ahead of the database's, by which readers are shown an article.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FeedEntriesTest {

    private final Instant end = Instant.now().plus(1, ChronoUnit.HOURS);
    private final Instant loggedAt = end.plusSeconds(1);
    private final ArticleEntity article = new ArticleEntity();

    @BeforeEach
    void open() {
        TestArchive.ofApplication().migrated();
        article.id = UUID.randomUUID();
        article.embargoedUntil = end;
    }

    @Test
    void an_embargo_that_is_over_by_the_log_alone_is_awaited() {
        QuarkusTransaction.requiringNew().run(() -> new FeedEntries().add(article, null, List.of(), loggedAt));

        assertThat(article.standing()).isEqualTo(new FeedStanding(false, end));
    }

    @Test
    void an_end_that_has_come_by_the_log_alone_is_not_told() {
        article.stand(new FeedStanding(false, end));

        QuarkusTransaction.requiringNew().run(() -> new FeedEntries().endBefore(article, loggedAt));

        assertThat(article.standing()).isEqualTo(new FeedStanding(false, end));
    }
}
