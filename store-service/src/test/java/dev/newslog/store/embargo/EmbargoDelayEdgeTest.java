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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How soon the feed tells readers of an embargo's end, while another instance looks as well.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EmbargoDelayEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int ENDS = 5;
    /// So they fall into five places of a second.
    private static final long SPREAD = 1_200;

    private TestArchive archive;
    private TestLog log;

    @BeforeEach
    void open() {
        archive = TestArchive.ofApplication().migrated();
        log = TestLog.ofApplication();
        UUID first = UUID.randomUUID();
        log.append(said(first, "1", "A"));
        archive.awaitReceipts(first, 1);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void readers_find_every_end_in_the_feed_once_within_two_seconds_wherever_in_a_second_it_falls() {
        List<UUID> articles = Stream.generate(UUID::randomUUID).limit(ENDS).toList();
        Instant end = Instant.now().plusSeconds(4);
        for (int number = 0; number < ENDS; number++) {
            log.append(embargoed(articles.get(number), "1", "A", end.plusMillis(SPREAD * number)));
        }

        try (ScheduledExecutorService other = Executors.newSingleThreadScheduledExecutor()) {
            // it holds the lock of the ends now and then, as one does that came a moment too early to tell of them
            var _ = other.scheduleWithFixedDelay(
                    () -> QuarkusTransaction.requiringNew().call(() -> EmbargoEnds.tell(0)),
                    0,
                    BETWEEN_LOOKS.toMillis(),
                    TimeUnit.MILLISECONDS);

            assertThat(articles)
                    .extracting(this::delay)
                    .allSatisfy(delay -> assertThat(delay).isLessThan(PROMISED));
        }
    }

    /// How long after its end readers found it untold for the last time, by the clock by which they see the article.
    private Duration delay(UUID article) {
        AtomicLong inVain = new AtomicLong();
        await().atMost(SOON).pollInterval(BETWEEN_LOOKS).until(() -> {
            List<String> found = archive.textsAs(Database.READER, """
                            select coalesce(
                                (select type from readable_change where article_id = shown.id and type = 'published'),
                                (1000 * extract(epoch from statement_timestamp() - embargoed_until))::bigint::text)
                            from readable_article shown where id = ?
                            """, article);
            boolean told = found.equals(List.of("published"));
            found.stream().filter(delay -> !told).forEach(delay -> inVain.set(Long.parseLong(delay)));
            return told;
        });
        return Duration.ofMillis(inVain.get());
    }
}
