package dev.newslog.ingest.submission;

import static dev.newslog.ingest.submission.Edge.courier;
import static dev.newslog.ingest.submission.Edge.logSize;
import static dev.newslog.ingest.submission.Edge.onLog;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;

import dev.newslog.events.ArticleReinstated;
import dev.newslog.events.ArticleReinstated.Reinstatement;
import dev.newslog.events.ArticleWithdrawn;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How an article is taken back, by a notice or by its address, and how that ends.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class WithdrawalsEdgeTest {

    @BeforeEach
    void awaitReady() {
        Edge.awaitReady();
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

    private static ValidatableResponse reinstate(String client, UUID article, String document) {
        return given().auth()
                .preemptive()
                .basic(client, client)
                .contentType("application/json")
                .body(document)
                .post("/articles/" + article + "/reinstatement")
                .then();
    }
}
