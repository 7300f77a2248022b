package dev.newslog.store.intake;

import static dev.newslog.store.Events.keyed;
import static dev.newslog.store.Events.killed;
import static dev.newslog.store.Events.said;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleEvent;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the log into the archive, with the real Kafka and the real PostgreSQL.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class IntakeEdgeTest {

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
    void a_story_with_its_versions_is_archived_with_receipts_and_a_feed_in_order() {
        UUID article = UUID.randomUUID();

        log.append(said(article, "1", "A"), said(article, "3", "C"), said(article, "2", "B"), said(article, "3", "C"));

        archive.awaitReceipts(article, 4);
        assertThat(archive.texts("select outcome from receipt where article_id = ? order by log_offset", article))
                .containsExactly("new-article", "new-revision", "late-revision", "unchanged");
        assertThat(archive.texts(
                        "select body from revision where article_id = ? order by order_version, order_time, number",
                        article))
                .containsExactly("A", "B", "C");
        assertThat(archive.texts("select current_revision from article where id = ?", article))
                .containsExactly("2");
        assertThat(archive.texts("select type from change where article_id = ? order by position", article))
                .containsExactly("revision", "revision", "revision");
    }

    @Test
    void a_record_on_the_log_twice_takes_effect_once() {
        UUID article = UUID.randomUUID();
        ArticleEvent story = said(article, "1", "A");

        log.append(story, story, said(article, "2", "B"), story, said(article, "3", "C"));

        archive.awaitReceipts(article, 3);
        assertThat(archive.texts("select body from revision where article_id = ? order by number", article))
                .containsExactly("A", "B", "C");
    }

    @Test
    void what_is_not_ours_is_quarantined_and_the_next_story_is_stored() {
        UUID article = UUID.randomUUID();
        int before = archive.texts("select reason from quarantine").size();
        int partition = 5;
        log.put(new ProducerRecord<>(log.topic(), partition, null, new byte[] {(byte) 0xff, 0, 1}));
        log.put(new ProducerRecord<>(log.topic(), partition, article.toString().getBytes(UTF_8), null));
        log.put(unknownType(partition, article));
        log.put(withValue(partition, article, "{\"idempotencyKey\":" + "9".repeat(2_000) + "}"));
        log.put(withValue(partition, article, "[".repeat(100_000)));
        log.put(withTime(partition, article, "+999999999-01-01T00:00:00Z"));
        log.put(log.produced(partition, said(article, "1", "A")));

        archive.awaitReceipts(article, 1);
        assertThat(archive.texts("select reason from quarantine")).hasSize(before + 6);
    }

    @Test
    void an_event_that_the_database_cannot_hold_is_quarantined_and_its_neighbours_are_stored() {
        UUID article = UUID.randomUUID();

        log.append(said(article, "1", "A"), said(article, "2", "B\0"), said(article, "3", "C"));

        archive.awaitReceipts(article, 3);
        assertThat(archive.texts("select outcome from receipt where article_id = ? order by log_offset", article))
                .containsExactly("new-article", "quarantined", "new-revision");
    }

    @Test
    void a_kill_reaches_readers_through_the_one_predicate() {
        UUID article = UUID.randomUUID();

        log.append(said(article, "1", "A"), killed(article));

        archive.awaitReceipts(article, 2);
        assertThat(archive.texts("select id from readable_article where id = ?", article))
                .isEmpty();
        assertThat(archive.texts("select number from readable_revision where article_id = ?", article))
                .isEmpty();
        assertThat(archive.texts(
                        "select headline from readable_change where article_id = ? and headline is not null", article))
                .isEmpty();
        assertThat(archive.texts("select status_reason from readable_status where id = ?", article))
                .containsExactly("it never happened");
    }

    @Test
    void another_request_under_the_same_key_changes_nothing() {
        UUID article = UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        log.append(keyed(article, key, "A"));
        archive.awaitReceipts(article, 1);
        log.append(keyed(article, key, "B"));

        archive.awaitReceipts(article, 2);
        assertThat(archive.texts("select outcome from receipt where article_id = ? order by log_offset", article))
                .containsExactly("new-article", "key-reused");
    }

    private ProducerRecord<byte[], byte[]> unknownType(int partition, UUID article) {
        var produced = log.produced(partition, said(article, "1", "A"));
        produced.headers().remove("ce_type").add("ce_type", "weather.report.v1".getBytes(UTF_8));
        return produced;
    }

    private ProducerRecord<byte[], byte[]> withValue(int partition, UUID article, String value) {
        var sound = log.produced(partition, said(article, "1", "A"));
        return new ProducerRecord<>(log.topic(), partition, sound.key(), value.getBytes(UTF_8), sound.headers());
    }

    private ProducerRecord<byte[], byte[]> withTime(int partition, UUID article, String time) {
        var produced = log.produced(partition, said(article, "1", "A"));
        produced.headers().remove("ce_time").add("ce_time", time.getBytes(UTF_8));
        return produced;
    }
}
