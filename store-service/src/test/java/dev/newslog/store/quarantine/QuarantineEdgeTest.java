package dev.newslog.store.quarantine;

import static dev.newslog.store.Events.said;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.newslog.events.ArticleEvent;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestClients;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What operators see of the records that could not be archived, and how one is archived after all.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(TestClients.class)
class QuarantineEdgeTest {

    private TestArchive archive;
    private TestLog log;

    @BeforeEach
    void open() {
        archive = TestArchive.ofApplication().migrated();
        archive.run("delete from quarantine");
        log = TestLog.ofApplication();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void operators_alone_see_the_quarantine() {
        given().get("/quarantine").then().statusCode(401).header("WWW-Authenticate", containsString("Basic"));
        as("courier-cms").get("/quarantine").then().statusCode(403);
        as("courier-cms").post("/quarantine/" + placeOf(0) + "/retry").then().statusCode(403);
        as("desk").get("/quarantine").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_record_is_listed_with_its_place_and_reason_and_without_its_text() {
        String key = UUID.randomUUID().toString();
        log.put(new ProducerRecord<>(log.topic(), 3, key.getBytes(UTF_8), "secret words".getBytes(UTF_8)));
        awaitQuarantined(1);

        Response listed = as("desk").get("/quarantine");

        listed.then()
                .statusCode(200)
                .body("items[0].topic", equalTo(log.topic()))
                .body("items[0].partition", equalTo(3))
                .body("items[0].key", equalTo(key))
                .body("items[0].bytes", equalTo(12));
        assertThat(listed.asString()).contains("reason").doesNotContain("secret");
    }

    @Test
    void a_long_quarantine_comes_in_pages() {
        archive.run("""
                insert into quarantine (topic_id, partition, log_offset, topic, headers, reason, logged_at)
                select '%s', n %% 2, n, 'news.submissions', '[]', 'for a test', now() from generate_series(1, 130) n
                """.formatted(log.topicId()));

        Response first = as("desk").get("/quarantine");
        Response second = as("desk").get(first.jsonPath().getString("next"));

        assertThat(first.jsonPath().getList("items")).hasSize(100);
        assertThat(second.jsonPath().getList("items")).hasSize(30);
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(IntStream.of(0, 1).mapToObj(page -> page == 0 ? first : second))
                .flatExtracting(page -> page.jsonPath().getList("items.id"))
                .doesNotHaveDuplicates()
                .hasSize(130);
    }

    @Test
    void what_this_release_can_read_is_archived_by_a_retry_with_its_receipt_and_its_place_on_the_log() {
        UUID article = UUID.randomUUID();
        String id = quarantined(said(article, "1", "A"));

        as("desk")
                .post("/quarantine/" + id + "/retry")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("new-article"))
                .body("revision", equalTo(1));

        assertThat(archive.texts("select body from revision where article_id = ?", article))
                .containsExactly("A");
        assertThat(archive.texts("select outcome from receipt where article_id = ?", article))
                .containsExactly("new-article");
        assertThat(archive.texts("select 1 from quarantine")).isEmpty();
        as("desk").post("/quarantine/" + id + "/retry").then().statusCode(404);
    }

    @Test
    void a_record_is_not_put_after_what_came_later_of_its_article() {
        UUID article = UUID.randomUUID();
        String id = quarantined(said(article, "1", "A"));
        log.append(said(article, "2", "B"));
        archive.awaitReceipts(article, 1);

        as("desk")
                .post("/quarantine/" + id + "/retry")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString(article.toString()));

        assertThat(archive.texts("select body from revision where article_id = ?", article))
                .containsExactly("B");
        assertThat(archive.texts("select 1 from quarantine")).hasSize(1);
    }

    @Test
    void what_still_cannot_be_read_or_held_stays_and_says_why() {
        UUID article = UUID.randomUUID();
        log.put(new ProducerRecord<>(log.topic(), 4, null, new byte[] {1}));
        log.put(log.produced(4, said(article, "1", "A\0")));
        awaitQuarantined(2);

        for (String id : as("desk").get("/quarantine").jsonPath().getList("items.id", String.class)) {
            as("desk")
                    .post("/quarantine/" + id + "/retry")
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("quarantined"))
                    .body("reason", notNullValue());
        }

        assertThat(archive.texts("select 1 from quarantine")).hasSize(2);
        assertThat(archive.texts("select outcome from receipt where article_id = ?", article))
                .containsExactly("quarantined");
    }

    @Test
    void an_id_that_is_none_is_told_so() {
        for (String id : List.of("nonsense", placeOf(9_999_999), "x".repeat(36) + ".1.1")) {
            as("desk").post("/quarantine/" + id + "/retry").then().statusCode(404);
        }
        as("desk").get("/quarantine?after=nonsense").then().statusCode(400);
        assertThat(archive.texts("select 1 from log_position where next_offset > 9999999"))
                .isEmpty();
    }

    /// A sound event that an earlier release could not archive.
    private String quarantined(ArticleEvent event) {
        log.put(unreadable(event));
        awaitQuarantined(1);
        String id = as("desk").get("/quarantine").jsonPath().getString("items[0].id");
        archive.run("""
                update quarantine set headers = replace(headers::text, '"%s"', '"%s"')::jsonb
                """.formatted(base64("weather.report.v1"), base64("news.article.submitted.v1")));
        return id;
    }

    private ProducerRecord<byte[], byte[]> unreadable(ArticleEvent event) {
        var produced = log.produced(null, event);
        produced.headers().remove("ce_type").add("ce_type", "weather.report.v1".getBytes(UTF_8));
        return produced;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private String placeOf(long offset) {
        return log.topicId() + ".0." + offset;
    }

    private void awaitQuarantined(int count) {
        await().untilAsserted(() ->
                assertThat(archive.texts("select 1 from quarantine")).hasSize(count));
    }

    private static RequestSpecification as(String client) {
        return given().auth().preemptive().basic(client, client);
    }
}
