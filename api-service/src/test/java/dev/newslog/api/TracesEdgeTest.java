package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.LocalStackResource;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a trace tells of a request, where traces are turned on.
@QuarkusTest
@TestProfile(TracesEdgeTest.Traced.class)
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class TracesEdgeTest {

    /// With spans that go to [Spans] alone.
    public static final class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
        }
    }

    private static final AttributeKey<String> ARTICLE = AttributeKey.stringKey("newslog.article.id");
    private static final AttributeKey<String> SUBMISSION = AttributeKey.stringKey("newslog.submission.id");

    @Inject
    Spans spans;

    @Test
    void a_span_of_the_server_names_what_its_request_was_about_and_goes_on_with_the_callers_trace()
            throws SQLException {
        String article = ArchiveFixture.open()
                .article("traced", Instant.parse("2026-11-02T12:00:00Z"), "A")
                .toString();
        String submission = UUID.randomUUID().toString();
        String trace = UUID.randomUUID().toString().replace("-", "");

        when().get("/q/metrics").then().statusCode(200);
        when().get("/q/health/live").then().statusCode(200);
        when().get("/articles").then().statusCode(200);
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/articles/" + article + "/revisions/1")
                .then()
                .statusCode(200);
        when().get("/submissions/" + submission).then().statusCode(404);

        await().untilAsserted(() -> assertThat(spans.ended())
                .allMatch(span -> span.getKind() == SpanKind.SERVER)
                .extracting(SpanData::getName)
                .containsExactly("GET /articles", "GET /articles/{id}/revisions/{number}", "GET /submissions/{id}"));
        assertThat(spans.ended())
                .extracting(span -> span.getAttributes().get(ARTICLE))
                .containsExactly(null, article, null);
        assertThat(spans.ended())
                .extracting(span -> span.getAttributes().get(SUBMISSION))
                .containsExactly(null, null, submission);
        assertThat(spans.ended().get(1).getTraceId()).isEqualTo(trace);
    }
}
