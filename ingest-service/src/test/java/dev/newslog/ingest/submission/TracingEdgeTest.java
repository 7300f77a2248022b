package dev.newslog.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The trace of a story, from its request to its record on the log.
@QuarkusTest
@TestProfile(WithTracing.class)
class TracingEdgeTest {

    private static final AttributeKey<String> SUBMISSION = AttributeKey.stringKey("newslog.submission.id");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "newslog.log.topic")
    String topic;

    @Inject
    InMemorySpanExporter exported;

    @BeforeEach
    void awaitReady() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void a_record_bears_the_trace_of_its_request() {
        ExtractableResponse<Response> accepted = submit();
        String submission = accepted.path("submissionId");

        SpanData request = requestOf(submission);
        SpanData sent = spanUnder(request);
        assertThat(request.getName()).isEqualTo("POST /articles");
        assertThat(request.getAttributes().get(AttributeKey.stringKey("newslog.article.id")))
                .isEqualTo(accepted.path("articleId"));
        assertThat(sent.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(sent.getName()).isEqualTo(topic + " publish");
        assertThat(traceparent(submission)).isEqualTo("00-" + sent.getTraceId() + "-" + sent.getSpanId() + "-01");
    }

    @Test
    void requests_at_once_do_not_mix_their_traces() {
        List<String> submissions = IntStream.range(0, 40)
                .parallel()
                .mapToObj(time -> submit().<String>path("submissionId"))
                .toList();

        Map<String, String> traceparents = new TestLog(kafka, topic)
                .records().stream()
                        .collect(Collectors.toMap(
                                written -> written.headers().get("ce_id"),
                                written -> written.headers().get("traceparent")));
        assertThat(submissions)
                .allSatisfy(submission -> assertThat(traceparents.get(submission))
                        .contains(spanUnder(requestOf(submission)).getSpanId()));
    }

    @Test
    void a_trace_that_its_client_began_goes_on() {
        String began = "0af7651916cd43dd8448eb211c80319c";

        String submission = given().auth()
                .preemptive()
                .basic("desk", "desk")
                .header("traceparent", "00-" + began + "-b7ad6b7169203331-01")
                .delete("/articles/" + UUID.randomUUID() + "?reason=wrong")
                .path("submissionId");

        assertThat(traceparent(submission)).startsWith("00-" + began + "-");
        assertThat(requestOf(submission).getName()).isEqualTo("DELETE /articles/{articleId}");
    }

    @Test
    void what_operators_ask_is_not_traced() {
        given().get("/q/metrics");
        given().get("/q/health/live");

        requestOf(submit().path("submissionId"));
        assertThat(exported.getFinishedSpanItems())
                .noneSatisfy(span -> assertThat(span.getName()).contains("/q/"));
    }

    private String traceparent(String submission) {
        return new TestLog(kafka, topic).record(submission).headers().get("traceparent");
    }

    private SpanData requestOf(String submission) {
        return only(span -> submission.equals(span.getAttributes().get(SUBMISSION)));
    }

    private SpanData spanUnder(SpanData parent) {
        return only(span -> span.getParentSpanId().equals(parent.getSpanId())
                && span.getTraceId().equals(parent.getTraceId()));
    }

    private SpanData only(Predicate<SpanData> wanted) {
        return await().atMost(PATIENCE)
                .until(
                        () -> exported.getFinishedSpanItems().stream()
                                .filter(wanted)
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private static ExtractableResponse<Response> submit() {
        return given().auth()
                .preemptive()
                .basic("courier-cms", "courier-cms")
                .contentType("application/json")
                .body("""
                        {"source": "wire", "uri": "urn:ferry:%s", "headline": "H", "body": "B"}""".formatted(UUID.randomUUID()))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract();
    }
}
