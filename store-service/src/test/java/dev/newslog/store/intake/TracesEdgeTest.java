package dev.newslog.store.intake;

import static dev.newslog.store.Events.said;
import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.ArticleEvent;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The last step of a story's trace.
@QuarkusTest
@TestProfile(TracesEdgeTest.Traced.class)
class TracesEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PUBLISH = "b7ad6b7169203331";
    private static final AttributeKey<String> ARTICLE = AttributeKey.stringKey("newslog.article.id");

    @Inject
    InMemorySpanExporter exported;

    private final UUID article = UUID.randomUUID();
    private TestLog log;

    @BeforeEach
    void open() {
        TestArchive.ofApplication().migrated();
        log = TestLog.ofApplication();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_submission_is_archived_in_the_trace_that_published_it() {
        ArticleEvent second = said(article, "2", "B");

        log.append(said(article, "1", "A"));
        put(second, "00-" + TRACE + "-" + PUBLISH + "-01");

        SpanData span = spans(2).getLast();
        assertThat(span.getName()).isEqualTo("archive submission");
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(PUBLISH);
        assertThat(span.getAttributes().asMap())
                .containsEntry(
                        AttributeKey.stringKey("newslog.submission.id"),
                        second.submissionId().toString())
                .containsEntry(ARTICLE, article.toString())
                .containsEntry(AttributeKey.stringKey("newslog.outcome"), "new-revision")
                .containsEntry(AttributeKey.longKey("newslog.revision"), 2L);
    }

    @Test
    void a_header_that_is_no_trace_begins_a_new_one() {
        put(said(article, "1", "A"), "yesterday's");

        assertThat(spans(1).getFirst().getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void a_redelivery_leaves_no_span() {
        ArticleEvent story = said(article, "1", "A");

        log.append(story, story, said(article, "2", "B"));

        assertThat(spans(2))
                .extracting(span -> span.getAttributes().get(AttributeKey.longKey("newslog.revision")))
                .containsExactly(1L, 2L);
    }

    @Test
    void what_fails_is_marked() {
        log.append(said(article, "1", "A\0"));

        SpanData span = spans(1).getFirst();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getEvents()).extracting(EventData::getName).containsOnly("transaction failed");
        assertThat(span.getEvents().getFirst().getAttributes().asMap()).containsValue("22021");
    }

    @Test
    void what_operators_ask_is_not_traced() {
        get("/q/health/live");
        log.append(said(article, "1", "A"));

        spans(1);
        assertThat(exported.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsOnly("archive submission");
    }

    private void put(ArticleEvent event, String traceparent) {
        var produced = log.produced(null, event);
        produced.headers().add("traceparent", traceparent.getBytes(UTF_8));
        log.put(produced);
    }

    private List<SpanData> spans(int count) {
        return await().atMost(SOON)
                .until(
                        () -> exported.getFinishedSpanItems().stream()
                                .filter(span -> article.toString()
                                        .equals(span.getAttributes().get(ARTICLE)))
                                .toList(),
                        found -> found.size() == count);
    }

    /// An application that traces, and keeps its spans for the test.
    public static final class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.exporter.otlp.enabled", "false",
                    "quarkus.otel.bsp.schedule.delay", "100ms");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LocalStackResource.class));
        }
    }

    /// Where the spans go.
    static final class Exporters {

        @Produces
        @Singleton
        InMemorySpanExporter inMemory() {
            return InMemorySpanExporter.create();
        }
    }
}
