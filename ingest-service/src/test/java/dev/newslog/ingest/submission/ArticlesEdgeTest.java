package dev.newslog.ingest.submission;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleReinstated;
import dev.newslog.events.ArticleReinstated.Reinstatement;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.ArticleWithdrawn;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import dev.newslog.events.identity.IdentityKind;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a publisher sends and what then stands on the log, with the real Kafka.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class ArticlesEdgeTest {

    private static final String STORY = """
            {"source": "harbour-courier", "uri": "urn:ferry:%s", "headline": "Ferry stops", "body": "For a week."}""";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "newslog.log.topic")
    String topic;

    @BeforeEach
    void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void a_story_is_on_the_log_when_it_is_accepted() {
        String name = UUID.randomUUID().toString();

        String id = courier()
                .contentType("application/json")
                .body(STORY.formatted(name))
                .post("/articles")
                .then()
                .statusCode(202)
                .header("Location", containsString("http://localhost:8080/submissions/"))
                .body("links.receipt", notNullValue())
                .extract()
                .path("submissionId");

        ArticleSubmitted event = (ArticleSubmitted) onLog(id);
        assertThat(event.submission().content().headline()).isEqualTo("Ferry stops");
        assertThat(event.delivery().client()).isEqualTo("courier-cms");
    }

    @Test
    void nothing_is_added_to_an_event_while_nothing_is_traced() {
        String id = courier()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .contentType("application/json")
                .body(STORY.formatted("x"))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        EventRecord written = log().record(id);
        assertThat(written).usingRecursiveComparison().isEqualTo(EventCodec.write(onLog(id)));
    }

    @Test
    void a_retry_under_the_same_key_is_the_same_submission() {
        String name = UUID.randomUUID().toString();

        String first = keyed(name, "\"k-1\"");
        String retried = keyed(name, "k-1");
        String other = keyed(UUID.randomUUID().toString(), "k-1");

        assertThat(retried).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void a_kill_notice_with_text_is_logged_whole_and_another_text_is_another_request() {
        String notice = """
                {"source": "wire", "uri": "urn:ferry:%s", "pubStatus": "canceled", "headline": "Ferry stops", "body": "%s"}""";
        String name = UUID.randomUUID().toString();

        String first = kill(notice.formatted(name, "For a week."));
        String retried = kill(notice.formatted(name, "For a week."));
        String other = kill(notice.formatted(name, "For a day."));

        assertThat(retried).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(((ArticleWithdrawn) onLog(first)).original().bytes())
                .asString(UTF_8)
                .contains("For a week.");
    }

    private static String kill(String notice) {
        return courier()
                .contentType("application/json")
                .header("Idempotency-Key", "kill")
                .body(notice)
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");
    }

    @Test
    void wire_copy_is_taken_apart() {
        String copy = """
                News

                Storm closes the northern harbour — REPORT

                Ida Brenner/Coastal Pictures

                The harbour was closed at noon.

                It opens again tomorrow.
                """;

        String id = courier()
                .contentType("text/plain; charset=UTF-8")
                .body(copy.getBytes(UTF_8))
                .post("/articles?source=wire")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        ArticleSubmitted event = (ArticleSubmitted) onLog(id);
        assertThat(event.submission().content().section()).isEqualTo("News");
        assertThat(event.submission().content().headline()).isEqualTo("Storm closes the northern harbour — REPORT");
        assertThat(event.submission().content().images().getFirst().credit()).isEqualTo("Ida Brenner/Coastal Pictures");
        assertThat(event.submission().content().body())
                .isEqualTo("The harbour was closed at noon.\n\nIt opens again tomorrow.");
        assertThat(event.original().bytes()).isEqualTo(copy.getBytes(UTF_8));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_logged() {
        int before = logSize();

        courier()
                .contentType("application/json")
                .body("""
                        {"source": "harbour-courier", "headlin": "x", "body": "B", "versionCreated": "yesterday"}""")
                .post("/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/headline", "/headlin", "/versionCreated"));

        assertThat(logSize()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~{"source": "harbour-courier", "headline": "H", "body": ~            | malformed JSON
            ~{"source": "harbour-courier", "headline": "\\ud800", "body": "B"}~  | a lone surrogate
            ~{"source": "harbour-courier", "headline": "H", "body": "B\\u0000"}~ | NUL
            ~{"source": "harbour-courier", "headline": "H", "headline": "I", "body": "B"}~ | a field twice
            ~{"source": "harbour-courier", "headline": 7, "body": "B"}~         | a number for text
            ~[]~ | no object
            """)
    void bad_input_is_a_400_with_pointers(String document, String what) {
        int before = logSize();

        courier()
                .contentType("application/json")
                .body(document)
                .post("/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].detail", notNullValue());

        assertThat(logSize()).as(what).isEqualTo(before);
    }

    @Test
    void what_a_client_may_not_do_is_refused() {
        int before = logSize();
        String foreign = STORY.formatted("x").replace("harbour-courier", "rival");

        given().contentType("application/json")
                .body(STORY)
                .post("/articles")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("courier-cms", "wrong")
                .contentType("application/json")
                .body(STORY)
                .post("/articles")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("site", "site")
                .contentType("application/json")
                .body(STORY)
                .post("/articles")
                .then()
                .statusCode(403);
        courier()
                .contentType("application/json")
                .body(foreign)
                .post("/articles")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/source-not-yours"));
        courier().contentType("text/csv").body("a,b").post("/articles").then().statusCode(415);
        courier()
                .contentType("application/json")
                .body(new byte[3 * 1024 * 1024])
                .post("/articles")
                .then()
                .statusCode(413);

        assertThat(logSize()).isEqualTo(before);
    }

    @Test
    void a_put_that_names_another_article_is_a_conflict() {
        courier()
                .contentType("application/json")
                .body(STORY.formatted("x"))
                .put("/articles/" + UUID.randomUUID())
                .then()
                .statusCode(409);
    }

    @Test
    void a_put_names_the_article_that_a_kill_notice_is_for() {
        UUID article = UUID.randomUUID();

        String id = courier()
                .contentType("application/json")
                .body("{\"source\": \"wire\", \"pubStatus\": \"canceled\"}")
                .put("/articles/" + article)
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        assertThat(onLog(id)).isInstanceOf(ArticleWithdrawn.class);
        assertThat(onLog(id).articleId()).isEqualTo(article);
    }

    @Test
    void a_withdrawal_needs_a_reason_and_is_logged() {
        String article = "/articles/" + UUID.randomUUID();
        courier().delete(article + "?source=harbour-courier").then().statusCode(400);
        given().auth()
                .preemptive()
                .basic("courier-cms", "courier-cms")
                .delete(article + "?reason=wrong")
                .then()
                .statusCode(400);

        String id = given().auth()
                .preemptive()
                .basic("desk", "desk")
                .delete(article + "?reason=wrong")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        assertThat(((ArticleWithdrawn) onLog(id)).withdrawal().reason()).isEqualTo("wrong");
    }

    @Test
    void a_parameter_that_is_not_known_is_refused() {
        courier()
                .contentType("application/json")
                .body(STORY.formatted("x"))
                .post("/articles?version=2")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("version"));
        courier()
                .delete("/articles/" + UUID.randomUUID() + "?source=harbour-courier&reason=a&reason=b&resaon=c")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("reason", "resaon", "/reason"));
    }

    @Test
    void an_address_that_is_no_id_names_no_article() {
        for (String id : List.of("7", "1-1-1-1-1", "%00")) {
            courier()
                    .urlEncodingEnabled(false)
                    .delete("/articles/" + id + "?source=harbour-courier&reason=wrong")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void a_new_version_may_be_wire_copy() {
        UUID article = UUID.randomUUID();

        String id = courier()
                .contentType("text/plain")
                .body("Ferry stops for a week\n\nIt sails again on Monday.")
                .put("/articles/" + article + "?source=wire")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        assertThat(onLog(id).articleId()).isEqualTo(article);
        assertThat(((ArticleSubmitted) onLog(id)).submission().identity()).isEqualTo(IdentityKind.ID);
    }

    @Test
    void a_media_type_without_a_reader_is_told_the_others() {
        courier()
                .contentType("text/csv")
                .body("a,b")
                .post("/articles")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("instance", equalTo("/articles"))
                .body("detail", containsString("application/json, text/plain"));
    }

    @Test
    void the_contract_names_what_is_taken_and_how_that_is_told() {
        JsonPath contract = given().get("/q/openapi?format=json").jsonPath();
        String detail =
                courier().contentType("text/csv").body("a").post("/articles").path("detail");

        for (String submission : List.of("'/articles'.post", "'/articles/{articleId}'.put")) {
            Map<String, ?> types = contract.getMap("paths." + submission + ".requestBody.content");
            assertThat(detail).isEqualTo("send one of " + String.join(", ", types.keySet()) + ", in UTF-8");
            assertThat(contract.getMap("paths." + submission + ".responses")).containsKey("202");
        }
    }

    @Test
    void an_operator_reinstates_an_article() {
        UUID article = UUID.randomUUID();

        String id = reinstate("desk", article, """
                {"source": "harbour-courier", "reason": "The ferry did stop."}""").statusCode(202).extract().path("submissionId");

        ArticleReinstated event = (ArticleReinstated) onLog(id);
        assertThat(event.articleId()).isEqualTo(article);
        assertThat(event.reinstatement()).isEqualTo(new Reinstatement("harbour-courier", "The ferry did stop."));
    }

    @Test
    void a_reinstatement_is_checked_and_an_operators() {
        int before = logSize();

        reinstate("desk", UUID.randomUUID(), "{\"source\": \"Harbour\", \"why\": \"x\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/why", "/source", "/reason"));
        reinstate("desk", UUID.randomUUID(), "{").statusCode(400).body("errors", hasSize(1));
        reinstate("courier-cms", UUID.randomUUID(), "{\"source\": \"wire\", \"reason\": \"x\"}")
                .statusCode(403)
                .contentType("application/problem+json");

        assertThat(logSize()).isEqualTo(before);
    }

    private static ValidatableResponse reinstate(String client, UUID article, String document) {
        return given().auth()
                .preemptive()
                .basic(client, client)
                .contentType("application/json")
                .body(document)
                .post("/articles/" + article + "/reinstatement")
                .then();
    }

    private String keyed(String name, String key) {
        return courier()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(STORY.formatted(name))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");
    }

    private static RequestSpecification courier() {
        return given().auth().preemptive().basic("courier-cms", "courier-cms");
    }

    private ArticleEvent onLog(String submissionId) {
        return log().event(submissionId);
    }

    private int logSize() {
        return log().records().size();
    }

    private TestLog log() {
        return new TestLog(kafka, topic);
    }
}
