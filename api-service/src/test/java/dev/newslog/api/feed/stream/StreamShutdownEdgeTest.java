package dev.newslog.api.feed.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.EventSource;
import dev.newslog.api.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A service that stops ends its streams, and waits for none.
@QuarkusTest
@TestProfile(StreamShutdownEdgeTest.BehindABalancer.class)
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class StreamShutdownEdgeTest {

    /// With some time for a balancer to look elsewhere, and a minute for requests in flight.
    public static final class BehindABalancer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.shutdown.delay", "3S", "quarkus.shutdown.timeout", "60S");
        }
    }

    /// Far below the minute.
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource
    URI service;

    private final ExecutorService inBackground = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        inBackground.close();
    }

    @Test
    void streams_go_on_until_the_delay_is_over_and_then_end_at_once() throws Exception {
        ArchiveFixture archive = ArchiveFixture.open();
        String source = "shutdown-" + UUID.randomUUID();
        EventSource.awaitService(service);
        EventSource stream = EventSource.open(service, "/revisions/stream");

        CompletableFuture<Void> shutdown = CompletableFuture.runAsync(ShutdownRecorder::runShutdown, inBackground);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503));
        archive.article(source, Instant.parse("2026-11-02T12:00:00Z"), "A");
        assertThat(stream.await(1)).hasSize(1);
        assertThat(shutdown).isNotDone();
        shutdown.get(SOON.toSeconds(), TimeUnit.SECONDS);
        await().atMost(SOON).untilAsserted(() -> assertThat(stream.hasEnded()).isTrue());
    }
}
