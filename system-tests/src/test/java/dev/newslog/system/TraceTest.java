package dev.newslog.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.Installation;
import dev.newslog.stack.ServiceProcess;
import dev.newslog.system.TraceCollector.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningNewslog.class)
class TraceTest {

    private static final String SUBMISSION = "newslog.submission.id";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path TRACE = Path.of("target", "trace.txt");

    @Test
    void one_trace_leads_from_the_post_to_the_row(Newsroom newsroom, Installation parts) throws IOException {
        parts.store().stop();
        try (TraceCollector collector = new TraceCollector()) {
            ServiceProcess ingest = parts.ingest().twin("traced-ingest-service", collector.settings());
            ServiceProcess store = parts.store().twin("traced-store-service", collector.settings());
            try {
                ingest.start();
                store.start();
                Newsroom traced = new Newsroom(ingest.address(), parts.api().address());
                JsonNode accepted = traced.submit("""
                        {"source": "traced", "uri": "urn:traced:1", "headline": "Followed", "body": "All the way."}
                        """, "traced-1");
                String submission = accepted.path("submissionId").asText();

                // each service sends its spans when it likes
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(collector.tracesWith(SUBMISSION, submission))
                                .hasSizeGreaterThanOrEqualTo(3));

                List<Span> trace = collector.tracesWith(SUBMISSION, submission);
                write(trace);
                assertThat(trace)
                        .extracting(Span::trace)
                        .containsOnly(trace.getFirst().trace());
                Span post = only(trace, span -> span.name().equals("POST /articles"));
                Span publish = only(trace, span -> span.parent().equals(post.id()));
                Span archive = only(trace, span -> span.parent().equals(publish.id()));
                assertThat(post.service()).isEqualTo("ingest-service");
                assertThat(archive.service()).isEqualTo("store-service");
                assertThat(archive.attributes())
                        .containsEntry(
                                "newslog.article.id", accepted.path("articleId").asText())
                        .containsEntry("newslog.outcome", "new-article")
                        .containsEntry("newslog.revision", "1");
            } finally {
                ingest.stop();
                store.stop();
            }
        } finally {
            parts.store().start();
        }
        assertThat(newsroom.read("/articles?source=traced").status()).isEqualTo(200);
    }

    private static Span only(List<Span> trace, Predicate<Span> which) {
        assertThat(trace).filteredOn(which).hasSize(1);
        return trace.stream().filter(which).findFirst().orElseThrow();
    }

    private static void write(List<Span> trace) throws IOException {
        Files.write(TRACE, trace.stream().map(Span::toString).toList());
    }
}
