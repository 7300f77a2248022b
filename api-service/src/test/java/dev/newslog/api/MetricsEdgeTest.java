package dev.newslog.api;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an operator's Prometheus reads.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class MetricsEdgeTest {

    private static final String COUNT = "http_server_requests_seconds_count";

    @TestHTTPResource
    URI service;

    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
    }

    @Test
    void requests_are_counted_by_the_template_of_their_address() throws SQLException {
        String article = "/articles/" + archive.article("metrics", Instant.parse("2026-11-02T12:00:00Z"), "A");

        when().get(article).then().statusCode(200);
        when().get("/articles?limit=none").then().statusCode(400);
        when().get("/submissions/" + UUID.randomUUID()).then().statusCode(404);

        await().untilAsserted(() -> {
            Scrape scrape = Scrape.now();
            assertThat(scrape.sum(COUNT, "uri=\"/articles/{id}\"", "status=\"200\""))
                    .isPositive();
            assertThat(scrape.sum(COUNT, "uri=\"/articles\"", "status=\"400\"")).isPositive();
            assertThat(scrape.sum(COUNT, "uri=\"/submissions/{id}\"", "status=\"404\""))
                    .isPositive();
            assertThat(scrape.series("http_server_requests_seconds_bucket", "uri=\"/articles/{id}\"", "le=\"0.25\""))
                    .isNotEmpty();
            assertThat(scrape.series(COUNT, "uri=\"/q")).isEmpty();
        });
    }

    @Test
    void no_client_makes_a_label() throws IOException {
        for (String method : new String[] {"GET", "POST", "OPTIONS", "STRANGE"}) {
            send(method + " /strange-a HTTP/1.1");
            send(method + " /articles/strange-b/../strange-c/ HTTP/1.1");
            send(method + " //strange-f HTTP/1.1");
            send(method + " /articles/strange-d/strange-e HTTP/1.1");
        }

        assertThat(Scrape.now().text()).doesNotContainIgnoringCase("strange");
    }

    @Test
    void the_process_its_memory_and_its_pool_of_connections_are_told() {
        when().get("/articles").then().statusCode(200);

        Scrape scrape = Scrape.now();

        assertThat(scrape.sum("process_uptime_seconds")).isPositive();
        assertThat(scrape.sum("jvm_memory_used_bytes")).isPositive();
        assertThat(scrape.sum("agroal_acquire_count_total")).isPositive();
        assertThat(scrape.series("newslog_receipts_awaited")).isNotEmpty();
        assertThat(scrape.series("newslog_stream_readers")).isNotEmpty();
        assertThat(scrape.series("newslog_stream_readers_cut_total")).isNotEmpty();
    }

    /// As no client library would send it, and read to the end.
    private void send(String request) throws IOException {
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.getOutputStream()
                    .write((request + "\r\nHost: archive\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches(Pattern.compile("HTTP/1.1 [1-4].*", Pattern.DOTALL));
        }
    }
}
