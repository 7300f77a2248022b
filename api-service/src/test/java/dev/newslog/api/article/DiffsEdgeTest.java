package dev.newslog.api.article;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.Scrape;
import dev.newslog.api.TestClients;
import dev.newslog.events.content.ContentType;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Only so many diffs and documents of feeds are made at once: here, one diff and no feed.
@QuarkusTest
@TestProfile(DiffsEdgeTest.OneAtOnce.class)
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class DiffsEdgeTest {

    /// A service with room for one.
    public static final class OneAtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "newslog.api.diffs.at-once", "1",
                    "newslog.api.feeds.at-once", "0",
                    "newslog.api.feeds.turn-within", "1ms");
        }
    }

    @Inject
    Diffs diffs;

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private String address;

    @BeforeEach
    void story() throws SQLException {
        UUID id =
                ArchiveFixture.open().article("crowd", Instant.parse("2026-11-02T12:00:00Z"), "It sails.", "It stops.");
        address = "/articles/" + id + "/diff?from=1&to=2";
    }

    @AfterEach
    void letAllGo() {
        end.countDown();
        others.close();
    }

    @Test
    void who_does_not_get_its_turn_is_told_when_to_ask_again() {
        double refusedBefore = Scrape.now().sum("newslog_diffs_refused_total");
        String tag = when().get(address).header("ETag");
        takeThePlace();

        for (String type : new String[] {"application/json", "text/plain"}) {
            given().accept(type)
                    .get(address)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .header("Cache-Control", "no-store")
                    .body("type", startsWith("/problems/busy"));
        }
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        assertThat(Scrape.now().sum("newslog_diffs_refused_total")).isEqualTo(refusedBefore + 2);
    }

    @Test
    void so_is_a_reader_of_feeds() {
        given().header("If-None-Match", "*").get("/feeds/articles.atom").then().statusCode(304);
        for (String feed : new String[] {"/feeds/articles.atom", "/feeds/revisions.json?section=Local"}) {
            when().get(feed)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("type", startsWith("/problems/busy"));
        }
    }

    @Test
    void who_waits_gets_its_turn_and_holds_no_connection_meanwhile() {
        CountDownLatch begun = takeThePlace();
        double madeBefore = Scrape.now().sum("newslog_diffs_seconds_count");

        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> when().get(address), others);
        await().untilAsserted(() -> assertThat(diffs.waiting()).isEqualTo(1));
        assertThat(Scrape.now().sum("agroal_active_count")).isZero();
        end.countDown();

        assertThat(begun.getCount()).isZero();
        assertThat(answer.join().statusCode()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(Scrape.now().sum("newslog_diffs_seconds_count")).isEqualTo(madeBefore + 2));
    }

    /// Returns when the one place is taken, until the end.
    private CountDownLatch takeThePlace() {
        CountDownLatch begun = new CountDownLatch(1);
        others.execute(() -> diffs.make(
                () -> {
                    begun.countDown();
                    return texts();
                },
                texts -> DiffView.between(texts.from(), texts.to())));
        await().untilAsserted(() -> assertThat(begun.getCount()).isZero());
        return begun;
    }

    private FoundTexts texts() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FoundText revision = DiffTexts.revision(1, ContentType.PLAIN, "It sails.");
        return new FoundTexts(revision, revision);
    }
}
