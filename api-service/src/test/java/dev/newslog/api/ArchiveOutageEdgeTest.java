package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.newslog.stack.PostgresServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database that is away takes nothing with it.
@QuarkusTest
@TestProfile(ArchiveOutageEdgeTest.OwnArchive.class)
class ArchiveOutageEdgeTest {

    /// With a PostgreSQL that no other test uses.
    public static final class OwnArchive implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnPostgres.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /// Four seconds are promised; a busy machine may take a little longer.
    private static final Duration TOLD = Duration.ofSeconds(6);

    private static final String DELAY = "newslog_changes_readable_delay_seconds_count";
    private static final Duration BACK = Duration.ofSeconds(30);

    @TestHTTPResource
    URI service;

    PostgresServer postgres;

    private String article;

    @BeforeEach
    void fill() throws SQLException {
        article =
                "/articles/" + ArchiveFixture.open().article("outage", Instant.parse("2026-11-02T12:00:00Z"), "A", "B");
    }

    @Test
    void a_database_that_was_killed_is_told_of_and_found_again() {
        assertAllIsWell();

        postgres.kill();

        assertIsToldOf(surfaces());
        postgres.start();
        await().atMost(BACK).untilAsserted(this::assertAllIsWell);
    }

    @Test
    void a_database_that_does_not_answer_is_told_of_and_found_again() {
        assertAllIsWell();

        postgres.freeze();

        try {
            assertIsToldOf(List.of("/articles", article, "/revisions"));
        } finally {
            postgres.thaw();
        }
        await().atMost(BACK).untilAsserted(this::assertAllIsWell);
    }

    @Test
    void the_feed_is_followed_again_when_the_database_is_back() throws SQLException {
        assertAllIsWell();
        postgres.kill();
        when().get("/q/health/ready").then().statusCode(503);
        postgres.start();
        double before = Scrape.now().sum(DELAY);

        ArchiveFixture.open().article("after-outage", InstantSource.system().instant(), "A");

        await().atMost(BACK)
                .untilAsserted(() -> assertThat(Scrape.now().sum(DELAY)).isEqualTo(before + 1));
    }

    @Test
    void a_stream_goes_on_when_the_database_is_back() throws Exception {
        assertAllIsWell();
        try (EventSource stream = EventSource.open(service, "/revisions/stream?source=streamed")) {
            postgres.kill();
            when().get("/q/health/ready").then().statusCode(503);
            postgres.start();

            ArchiveFixture.open().article("streamed", Instant.parse("2026-11-02T12:00:00Z"), "A", "B");

            await().atMost(BACK)
                    .untilAsserted(() -> assertThat(stream.events())
                            .extracting(event -> event.of("revision"))
                            .containsExactly("1", "2"));
        }
    }

    private void assertAllIsWell() {
        for (String path : surfaces()) {
            when().get(path).then().statusCode(path.startsWith("/submissions") ? 404 : 200);
        }
        when().get("/q/health/ready").then().statusCode(200);
    }

    private static void assertIsToldOf(List<String> paths) {
        for (String path : paths) {
            Response answer = when().get(path);

            assertProblem(answer, 503, "");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(Duration.ofMillis(answer.time())).isLessThan(TOLD);
        }
        when().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        when().get("/q/health/started").then().statusCode(200);
        Response ready = when().get("/q/health/ready");
        ready.then().statusCode(503).body("checks.find { it.name == 'archive' }.status", equalTo("DOWN"));
        assertThat(Duration.ofMillis(ready.time())).isLessThan(TOLD);
    }

    private List<String> surfaces() {
        return List.of(
                "/articles",
                article,
                article + "/revisions",
                article + "/revisions/1",
                article + "/diff",
                "/revisions",
                "/submissions/" + UUID.randomUUID());
    }
}
