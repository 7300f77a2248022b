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
import org.junit.jupiter.params.provider.CsvSource;

/// That each refusal is counted once, by its reason, wherever it is made.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class RefusalsEdgeTest {

    private static final String STORY = """
            {"source": "harbour-courier", "uri": "urn:ferry:%s", "headline": "Ferry stops", "body": "For a week."}""";

    @BeforeEach
    void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @ParameterizedTest
    @CsvSource({
        "courier-cms, courier-cms, application/json, {, 400, invalid-submission",
        "courier-cms, wrong, application/json, {}, 401, unauthenticated",
        "nobody, nobody, application/json, {}, 401, unauthenticated",
        "site, site, application/json, {}, 403, other",
        "courier-cms, courier-cms, text/csv, a, 415, unsupported-type"
    })
    void a_refusal_is_counted_once_by_its_reason(
            String name, String password, String mediaType, String body, int status, String reason) {
        assertCountedOnce(
                reason,
                () -> client(name, password)
                        .contentType(mediaType)
                        .body(body)
                        .post("/articles")
                        .then()
                        .statusCode(status));
    }

    @Test
    void a_refusal_is_counted_once_wherever_it_is_made() {
        assertCountedOnce(
                "unauthenticated", () -> given().delete("/articles/7").then().statusCode(401));
        assertCountedOnce(
                "source-not-yours",
                () -> courier()
                        .body(STORY.formatted(1).replace("harbour-courier", "rival"))
                        .post("/articles")
                        .then()
                        .statusCode(403));
        assertCountedOnce(
                "unexpected", () -> given().get("/articles/failing").then().statusCode(500));
        assertCountedOnce(
                "not-found",
                () -> desk().delete("/articles/7?reason=wrong").then().statusCode(404));
        assertCountedOnce("other", () -> courier().get("/articles/7").then().statusCode(405));
        assertCountedOnce(
                "identity-conflict",
                () -> courier()
                        .body(STORY.formatted(1))
                        .put("/articles/" + UUID.randomUUID())
                        .then()
                        .statusCode(409));
        assertCountedOnce(
                "too-large",
                () -> courier()
                        .body(new byte[3 * 1024 * 1024])
                        .post("/articles")
                        .then()
                        .statusCode(413));
        assertCountedOnce(
                "busy",
                () -> courier()
                        .body(new byte[1_500_000])
                        .post("/articles")
                        .then()
                        .statusCode(503));
    }

    private static void assertCountedOnce(String reason, Runnable refused) {
        Scraped before = Scraped.now();

        refused.run();

        Scraped after = Scraped.now();
        assertThat(after.since(before, Scraped.refusals(reason))).as(reason).isEqualTo(1);
        assertThat(after.refusedSince(before)).isEqualTo(1);
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
