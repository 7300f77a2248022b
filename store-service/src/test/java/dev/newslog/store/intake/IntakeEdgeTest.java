package dev.newslog.store.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.ArticleWithdrawn;
import dev.newslog.events.Delivery;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import dev.newslog.events.PubStatus;
import dev.newslog.events.Submission;
import dev.newslog.events.Withdrawal;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.identity.IdentityKind;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the log into the archive, with the real Kafka and the real PostgreSQL.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class IntakeEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource archive;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "newslog.log.topic")
    String topic;

    private KafkaProducer<byte[], byte[]> log;

    @BeforeEach
    void open() throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
        try (Admin admin = Admin.create(settings)) {
            if (!admin.listTopics().names().get().contains(topic)) {
                NewTopic made =
                        new NewTopic(topic, 12, (short) 1).configs(Map.of("message.timestamp.type", "LogAppendTime"));
                admin.createTopics(List.of(made)).all().get();
            }
        }
        log = new KafkaProducer<>(new HashMap<>(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_story_with_its_versions_is_archived_with_receipts_and_a_feed_in_order() {
        UUID article = UUID.randomUUID();

        append(said(article, "1", "A"), said(article, "3", "C"), said(article, "2", "B"), said(article, "3", "C"));

        awaitReceipts(article, 4);
        assertThat(texts("select outcome from receipt where article_id = ? order by log_offset", article))
                .containsExactly("new-article", "new-revision", "late-revision", "unchanged");
        assertThat(texts(
                        "select body from revision where article_id = ? order by order_version, order_time, number",
                        article))
                .containsExactly("A", "B", "C");
        assertThat(texts("select current_revision from article where id = ?", article))
                .containsExactly("2");
        assertThat(texts("select type from change where article_id = ? order by position", article))
                .containsExactly("revision", "revision", "revision");
    }

    @Test
    void a_record_on_the_log_twice_takes_effect_once() {
        UUID article = UUID.randomUUID();
        ArticleEvent story = said(article, "1", "A");

        append(story, story, said(article, "2", "B"), story, said(article, "3", "C"));

        awaitReceipts(article, 3);
        assertThat(texts("select body from revision where article_id = ? order by number", article))
                .containsExactly("A", "B", "C");
    }

    @Test
    void what_is_not_ours_is_quarantined_and_the_next_story_is_stored() {
        UUID article = UUID.randomUUID();
        int before = texts("select reason from quarantine where true or ?::uuid is null", article)
                .size();
        int partition = 5;
        put(new ProducerRecord<>(topic, partition, null, new byte[] {(byte) 0xff, 0, 1}));
        put(new ProducerRecord<>(topic, partition, article.toString().getBytes(UTF_8), null));
        put(unknownType(partition, article));
        put(withValue(partition, article, "{\"idempotencyKey\":" + "9".repeat(2_000) + "}"));
        put(withValue(partition, article, "[".repeat(100_000)));
        put(withTime(partition, article, "+999999999-01-01T00:00:00Z"));
        put(produced(partition, said(article, "1", "A")));

        awaitReceipts(article, 1);
        assertThat(texts("select reason from quarantine where true or ?::uuid is null", article))
                .hasSize(before + 6);
    }

    @Test
    void an_event_that_the_database_cannot_hold_is_quarantined_and_its_neighbours_are_stored() {
        UUID article = UUID.randomUUID();

        append(said(article, "1", "A"), said(article, "2", "B\0"), said(article, "3", "C"));

        awaitReceipts(article, 3);
        assertThat(texts("select outcome from receipt where article_id = ? order by log_offset", article))
                .containsExactly("new-article", "quarantined", "new-revision");
    }

    @Test
    void a_kill_reaches_readers_through_the_one_predicate() {
        UUID article = UUID.randomUUID();

        append(said(article, "1", "A"), killed(article));

        awaitReceipts(article, 2);
        assertThat(texts("select id from readable_article where id = ?", article))
                .isEmpty();
        assertThat(texts("select number from readable_revision where article_id = ?", article))
                .isEmpty();
        assertThat(texts("select headline from readable_change where article_id = ? and headline is not null", article))
                .isEmpty();
        assertThat(texts("select status_reason from readable_status where id = ?", article))
                .containsExactly("it never happened");
    }

    @Test
    void another_request_under_the_same_key_changes_nothing() {
        UUID article = UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        append(keyed(article, key, "A"));
        awaitReceipts(article, 1);
        append(keyed(article, key, "B"));

        awaitReceipts(article, 2);
        assertThat(texts("select outcome from receipt where article_id = ? order by log_offset", article))
                .containsExactly("new-article", "key-reused");
    }

    private void awaitReceipts(UUID article, int count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(texts("select outcome from receipt where article_id = ?", article))
                        .hasSize(count));
    }

    private List<String> texts(String sql, UUID parameter) {
        try (Connection connection = archive.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private void append(ArticleEvent... events) {
        for (ArticleEvent event : events) {
            put(produced(null, event));
        }
    }

    private void put(ProducerRecord<byte[], byte[]> produced) {
        try {
            log.send(produced).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private ProducerRecord<byte[], byte[]> produced(Integer partition, ArticleEvent event) {
        EventRecord written = EventCodec.write(event);
        var produced = new ProducerRecord<>(topic, partition, written.key().getBytes(UTF_8), written.value());
        written.headers().forEach((name, value) -> produced.headers().add(name, value.getBytes(UTF_8)));
        return produced;
    }

    private ProducerRecord<byte[], byte[]> unknownType(int partition, UUID article) {
        var produced = produced(partition, said(article, "1", "A"));
        produced.headers().remove("ce_type").add("ce_type", "weather.report.v1".getBytes(UTF_8));
        return produced;
    }

    private ProducerRecord<byte[], byte[]> withValue(int partition, UUID article, String value) {
        var sound = produced(partition, said(article, "1", "A"));
        return new ProducerRecord<>(topic, partition, sound.key(), value.getBytes(UTF_8), sound.headers());
    }

    private ProducerRecord<byte[], byte[]> withTime(int partition, UUID article, String time) {
        var produced = produced(partition, said(article, "1", "A"));
        produced.headers().remove("ce_time").add("ce_time", time.getBytes(UTF_8));
        return produced;
    }

    private static ArticleEvent said(UUID article, String version, String body) {
        return submitted(article, version, null, body);
    }

    private static ArticleEvent keyed(UUID article, String key, String body) {
        return submitted(article, null, key, body);
    }

    private static ArticleEvent submitted(UUID article, String version, String key, String body) {
        Content content = new Content(
                "Ferry stops",
                null,
                "Local",
                "en",
                null,
                body,
                ContentType.PLAIN,
                List.of("ferry"),
                List.of(),
                null,
                null,
                null);
        Submission submission = new Submission(
                "harbour-courier",
                IdentityKind.URI,
                "urn:ferry:" + article,
                null,
                version,
                null,
                null,
                content,
                PubStatus.USABLE,
                null);
        return ArticleSubmitted.of(delivery(article, key), submission, null);
    }

    private static ArticleEvent killed(UUID article) {
        Withdrawal withdrawal = new Withdrawal("harbour-courier", null, null, null, null, null, "it never happened");
        return new ArticleWithdrawn(delivery(article, null), withdrawal, null);
    }

    private static Delivery delivery(UUID article, String key) {
        return new Delivery(UUID.randomUUID(), article, "courier-cms", Instant.now(), key, "");
    }
}
