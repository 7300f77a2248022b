package dev.newslog.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator can see of the submissions, and what no client can write into it.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class MetricsEdgeTest {

    private static final String STORY = """
            {"source": "harbour-courier", "headline": "Ferry stops", "body": "For a week."}""";
    private static final String ACKNOWLEDGED = "newslog_log_acknowledgement_seconds_count";

    @BeforeEach
    void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void a_submission_is_counted_when_the_log_has_it() {
        Scraped before = Scraped.now();

        courier().body(STORY).post("/articles").then().statusCode(202);

        Scraped after = Scraped.now();
        assertThat(after.since(before, accepted("submitted"))).isEqualTo(1);
        assertThat(after.since(before, accepted("withdrawn"))).isZero();
        assertThat(after.since(before, ACKNOWLEDGED)).isEqualTo(1);
        assertThat(after.text())
                .contains("newslog_log_acknowledgement_seconds_bucket{le=\"0.005\"}")
                .contains("kafka_producer_record_send_total");
    }

    @Test
    void a_withdrawal_and_its_end_are_counted_as_such() {
        String article = "/articles/" + UUID.randomUUID();
        Scraped before = Scraped.now();

        desk().delete(article + "?reason=wrong").then().statusCode(202);
        desk().body("{\"source\": \"wire\", \"reason\": \"right\"}")
                .post(article + "/reinstatement")
                .then()
                .statusCode(202);

        Scraped after = Scraped.now();
        assertThat(after.since(before, accepted("withdrawn"))).isEqualTo(1);
        assertThat(after.since(before, accepted("reinstated"))).isEqualTo(1);
    }

    @Test
    void what_is_in_flight_is_told_and_the_log_is_reachable() {
        assertThat(Scraped.now().text())
                .contains("newslog_log_reachable 1.0")
                .contains("newslog_submissions_in_flight 0.0")
                .contains("newslog_bytes_in_flight{of=\"documents\"} 0.0")
                .contains("newslog_bytes_in_flight{of=\"events\"} 0.0");
    }

    @Test
    void articles_share_one_label() {
        String article = UUID.randomUUID().toString();

        desk().delete("/articles/" + article + "?reason=wrong").then().statusCode(202);
        client("desk", "wrong").delete("/articles/" + article).then().statusCode(401);

        assertThat(Scraped.now().text())
                .contains(requests("DELETE", "SUCCESS", "202", "/articles/{articleId}"))
                .contains(requests("DELETE", "CLIENT_ERROR", "401", "/articles/{articleId}"))
                .containsPattern("http_server_requests_seconds_bucket\\{.*le=\"0.005\"")
                .doesNotContain(article);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "BREW"})
    void what_nobody_serves_makes_no_series_of_its_own(String method) {
        String made = UUID.randomUUID().toString();

        given().request(method, "/" + made);
        given().request(method, "/articles/" + made);
        client("desk", "wrong").request(method, "/" + made);

        assertThat(Scraped.now().text()).doesNotContain(made).doesNotContain("BREW");
    }

    private static String accepted(String type) {
        return "newslog_submissions_accepted_total{type=\"" + type + "\"}";
    }

    private static String requests(String method, String outcome, String status, String uri) {
        return "http_server_requests_seconds_count{method=\"%s\",outcome=\"%s\",status=\"%s\",uri=\"%s\"}"
                .formatted(method, outcome, status, uri);
    }

    private static RequestSpecification courier() {
        return client("courier-cms", "courier-cms").contentType("application/json");
    }

    private static RequestSpecification desk() {
        return client("desk", "desk").contentType("application/json");
    }

    private static RequestSpecification client(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }
}
