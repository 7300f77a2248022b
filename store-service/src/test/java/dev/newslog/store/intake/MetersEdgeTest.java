package dev.newslog.store.intake;

import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.ArticleEvent;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.Meters;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What operators are told, by the names that dashboards and alerts use.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MetersEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FAILED = "newslog_archive_transactions_seconds_count{result=\"failed\"}";
    private static final String COMMITTED = "newslog_archive_transactions_seconds_count{result=\"committed\"}";
    private static final String DELAYED = "newslog_submissions_stored_delay_seconds_count";

    private final UUID article = UUID.randomUUID();
    private TestArchive archive;
    private TestLog log;

    @BeforeEach
    void open() {
        archive = TestArchive.ofApplication().migrated();
        log = TestLog.ofApplication();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_batch_that_fails_first_is_counted_once_when_it_is_committed() {
        double failed = Meters.value(FAILED);
        double committed = Meters.value(COMMITTED);
        double delayed = Meters.value(DELAYED);
        double articles = stored("new-article");
        double revisions = stored("new-revision");
        double quarantined = stored("quarantined");

        log.appendTogether(Stream.concat(
                        IntStream.rangeClosed(1, 8).mapToObj(version -> said(article, "" + version, "Text " + version)),
                        Stream.of(said(article, "9", "Text\0")))
                .toArray(ArticleEvent[]::new));

        archive.awaitReceipts(article, 9);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stored("quarantined")).isEqualTo(quarantined + 1));
        assertThat(stored("new-article")).isEqualTo(articles + 1);
        assertThat(stored("new-revision")).isEqualTo(revisions + 7);
        assertThat(Meters.value(DELAYED)).isEqualTo(delayed + 9);
        assertThat(Meters.value(FAILED)).as("the batch, and its halves").isGreaterThan(failed + 1);
        assertThat(Meters.value(COMMITTED)).isGreaterThan(committed);
    }

    @Test
    void a_redelivery_is_no_submission_stored() {
        double articles = stored("new-article");
        double delayed = Meters.value(DELAYED);
        ArticleEvent story = said(article, "1", "A");

        log.append(story, story, said(article, "2", "B"));

        archive.awaitReceipts(article, 2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Meters.value(DELAYED)).isEqualTo(delayed + 2));
        assertThat(stored("new-article")).isEqualTo(articles + 1);
    }

    @Test
    void what_is_put_aside_and_how_large_the_archive_is_are_measured() {
        log.put(new ProducerRecord<>(log.topic(), 3, null, new byte[] {1}));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(Meters.value("newslog_quarantine_records"))
                    .isPositive()
                    .isEqualTo(Double.parseDouble(
                            archive.texts("select count(*) from quarantine").getFirst()));
            assertThat(Meters.value("newslog_archive_bytes")).isGreaterThan(1_000_000);
        });
    }

    @Test
    void an_archive_that_has_read_the_log_is_not_behind() {
        log.append(said(article, "1", "A"));

        archive.awaitReceipts(article, 1);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(IntStream.range(0, 12)
                            .mapToDouble(partition ->
                                    Meters.value("newslog_log_lag_records{partition=\"" + partition + "\"}")))
                    .containsOnly(0.0);
            assertThat(Meters.value("newslog_log_oldest_unstored_seconds")).isZero();
        });
        assertThat(Meters.value("newslog_log_refused")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newslog_submissions_stored_delay_seconds_bucket{le=\"0.005\"}",
                "newslog_submissions_stored_delay_seconds_bucket{le=\"30.0\"}",
                "newslog_archive_transactions_seconds_bucket{result=\"committed\",le=\"0.1\"}",
                "agroal_active_count{datasource=\"default\"}"
            })
    void dashboards_find(String sample) {
        assertThat(Meters.value(sample)).isNotNegative();
    }

    private static double stored(String outcome) {
        return Meters.value("newslog_submissions_stored_total{outcome=\"" + outcome + "\"}");
    }
}
