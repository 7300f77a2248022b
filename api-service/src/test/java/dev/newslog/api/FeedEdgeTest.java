package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static dev.newslog.api.Calls.walk;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The change feed and receipts, as clients see them.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class FeedEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
    }

    @Test
    void the_feed_goes_on_from_any_position_and_starts_again_in_another_archive() throws SQLException {
        archive.article("feed", NOON, "A", "B", "C");

        List<String> positions = walk("/revisions?source=feed&limit=1", "position");
        assertThat(positions).hasSize(3);
        when().get("/revisions?source=feed&after=" + positions.get(1))
                .then()
                .body("items.position", equalTo(positions.subList(2, 3)))
                .body("$", not(hasKey("next")));
        when().get("/revisions?source=feed&after=lost-99")
                .then()
                .statusCode(200)
                .body("items.position", equalTo(positions));
        assertProblem(when().get("/revisions?after=99"), 400, "after");
    }

    @Test
    void who_follows_the_feed_of_all_sources_sees_every_change_once() throws SQLException {
        archive.article("feed-start", NOON, "A");
        String start = walk("/revisions?source=feed-start", "position").getLast();
        archive.article("feed-one", NOON, "A", "B");
        archive.article("feed-two", NOON, "A", "B", "C");

        List<String> followed = walk("/revisions?limit=2&after=" + start, "collect { it.source + ' ' + it.revision }");

        assertThat(followed).containsExactly("feed-one 1", "feed-one 2", "feed-two 1", "feed-two 2", "feed-two 3");
    }

    @Test
    void a_receipt_can_be_waited_for() throws Exception {
        UUID submission = UUID.randomUUID();
        UUID article = archive.article("receipt", NOON, "A");
        assertProblem(when().get("/submissions/" + submission), 404, "");

        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(
                () -> given().header("Prefer", "wait=20").get("/submissions/" + submission));
        archive.receipt(submission, article, "courier-cms");

        waiting.get(10, TimeUnit.SECONDS)
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=20")
                .body("outcome", equalTo("new-article"))
                .body("position", matchesPattern("[0-9a-f]{8}-1"))
                .body("$", not(hasKey("client")));
        given().header("Prefer", "wait=1")
                .get("/submissions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Retry-After", "1")
                .header("Preference-Applied", "wait=1");
    }
}
