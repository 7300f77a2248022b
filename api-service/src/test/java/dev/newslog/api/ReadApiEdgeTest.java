package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a client sees, on the real PostgreSQL, with the role that may only read.
@QuarkusTest
@QuarkusTestResource(TestClients.class)
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
class ReadApiEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
    }

    @Inject
    ObjectMapper json;

    @Test
    void every_time_has_six_digits_after_the_second() throws JsonProcessingException {
        assertThat(json.writeValueAsString(Instant.parse("2026-11-24T02:00:00.953Z")))
                .isEqualTo("\"2026-11-24T02:00:00.953000Z\"");
    }

    @Test
    void an_article_is_its_current_version_with_all_keys() throws SQLException {
        UUID id = archive.article("shape", NOON, "It sails.", "It stops.");

        when().get("/articles/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("revision", equalTo(2))
                .body("revisions", equalTo(2))
                .body("body", equalTo("It stops."))
                .body("byline", nullValue())
                .body("$", hasKey("correction"))
                .body("keywords", equalTo(List.of("ferry")))
                .body("images[0].url", equalTo("https://example.org/a.jpg"))
                .body("loggedAt", equalTo("2026-11-02T12:00:00.123456Z"))
                .body("links.revisions", matchesPattern("http://.*/articles/" + id + "/revisions"))
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept, Accept-Encoding")
                .header("Last-Modified", "Mon, 02 Nov 2026 12:00:00 GMT");
    }

    @Test
    void a_revision_bears_a_digest_and_may_be_kept_for_a_minute() throws SQLException {
        UUID id = archive.article("digest", NOON, "It sails.");

        when().get("/articles/" + id + "/revisions/1")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("revisions")))
                .body("$", not(hasKey("changed")))
                .header("Cache-Control", "public, max-age=60")
                .header("Repr-Digest", matchesPattern("sha-256=:.{44}:"));
    }

    @Test
    void the_history_names_equal_revisions_and_the_current_one() throws SQLException {
        UUID id = archive.article("history", NOON, "A", "B", "A");

        when().get("/articles/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(3, 2, 1)))
                .body("items[0].equalTo", equalTo(1))
                .body("items[1].equalTo", nullValue())
                .body("items[0].current", equalTo(true))
                .body("items[0]", not(hasKey("body")))
                .body("items[0].notices", equalTo(List.of()));
        assertThat(walk("/articles/" + id + "/revisions?limit=1", "revision")).containsExactly("3", "2", "1");
    }

    @Test
    void a_time_map_leads_to_every_revision_in_the_order_of_the_publishers_time() throws SQLException {
        UUID id = archive.article("timemap", NOON, "A", "B", "C");
        archive.run("update revision set first_order_time = timestamptz '2026-11-02 11:00Z' where number = 3"
                + " and article_id = '" + id + "'");
        String article = when().get("/articles/" + id).jsonPath().getString("links.self");

        when().get(article + "/timemap")
                .then()
                .statusCode(200)
                .contentType("application/link-format")
                .body(equalTo("""
                        <%1$s>; rel="original",
                        <%1$s/timemap>; rel="self"; type="application/link-format"; \
                        from="Mon, 02 Nov 2026 11:00:00 GMT"; until="Mon, 02 Nov 2026 12:00:00 GMT",
                        <%1$s/revisions/3>; rel="first memento"; datetime="Mon, 02 Nov 2026 11:00:00 GMT",
                        <%1$s/revisions/1>; rel="memento"; datetime="Mon, 02 Nov 2026 12:00:00 GMT",
                        <%1$s/revisions/2>; rel="last memento"; datetime="Mon, 02 Nov 2026 12:00:00 GMT"
                        """.formatted(article)));
        assertProblem(when().get("/articles/" + UUID.randomUUID() + "/timemap"), 404, "");
        assertProblem(given().accept("text/html").get(article + "/timemap"), 406, "application/link-format");
    }

    @Test
    void a_diff_compares_the_current_revision_with_the_one_before_it() throws SQLException {
        UUID id = archive.article("diff", NOON, "It sails at nine.", "It stops at nine.");

        when().get("/articles/" + id + "/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("changed", equalTo(List.of("headline", "body")))
                .body("body.op", equalTo(List.of("equal", "delete", "insert", "equal")))
                .body("body.text", equalTo(List.of("It ", "sails", "stops", " at nine.")))
                .body("wordsInserted", equalTo(2));
        when().get("/articles/" + id + "/diff?from=2&to=2")
                .then()
                .statusCode(200)
                .body("wordsInserted", equalTo(0));
        assertProblem(when().get("/articles/" + id + "/diff?to=1"), 404, "is the first");
        assertProblem(when().get("/articles/" + id + "/diff?from=9"), 404, "no revision 9");
    }

    @Test
    void what_is_not_visible_shows_on_no_surface() throws SQLException {
        UUID canceled = archive.article("hidden", NOON, "Secret one", "Secret two");
        UUID withheld = archive.article("hidden", NOON, "Secret one", "Secret two");
        UUID embargoed = archive.article("hidden", NOON, "Secret one", "Secret two");
        archive.run("update article set pub_status = 'canceled', status_since = now(), status_reason = 'Wrong name'"
                + " where id = '" + canceled + "'");
        archive.run("update article set pub_status = 'withheld', status_since = now() where id = '" + withheld + "'");
        archive.run("update article set embargoed_until = now() + interval '1 day' where id = '" + embargoed + "'");

        for (String path :
                List.of("", "/revisions", "/revisions/1", "/revisions/7", "/diff", "/diff?from=1&to=2", "/timemap")) {
            assertProblem(when().get("/articles/" + canceled + path), 410, "Wrong name");
            assertProblem(when().get("/articles/" + withheld + path), 410, "withheld");
            assertProblem(when().get("/articles/" + embargoed + path), 404, "");
        }
        assertThat(when().get("/articles?source=hidden").jsonPath().getList("items"))
                .isEmpty();
        String feed = when().get("/revisions?source=hidden").asString();
        assertThat(feed).doesNotContain("Ferry").doesNotContain(embargoed.toString());
    }

    @Test
    void a_reader_that_pages_while_others_write_sees_each_article_once() throws SQLException {
        List<String> expected = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            expected.addFirst(
                    archive.article("paging", NOON.plusSeconds(at / 2), "Body").toString());
        }
        List<String> seen = new ArrayList<>();
        String next = "/articles?source=paging&limit=2";

        while (next != null) {
            JsonPath page = when().get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            archive.article("paging", NOON.plusSeconds(1_000), "New");
            next = page.getString("next");
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
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

    @Test
    void what_makes_no_sense_is_a_problem_that_says_why() {
        assertProblem(when().get("/articles?sorce=x"), 400, "sorce");
        assertProblem(when().get("/articles?limit=0"), 400, "limit");
        assertProblem(when().get("/articles?limit=201"), 400, "limit");
        assertProblem(when().get("/articles?limit=1&limit=2"), 400, "limit");
        assertProblem(when().get("/articles?cursor=nonsense"), 400, "cursor");
        assertProblem(when().get("/articles?source=%00"), 400, "source");
        assertProblem(when().get("/articles/no-uuid"), 404, "UUID");
        assertProblem(when().get("/articles/" + UUID.randomUUID()), 404, "");
        assertProblem(when().get("/articles/" + UUID.randomUUID() + "?at=x"), 400, "at");
        assertProblem(given().accept("text/csv").get("/articles"), 406, "application/json");
        given().accept("text/html,*/*;q=0.8").get("/articles").then().statusCode(200);
    }

    @Test
    void the_role_may_read_nothing_but_the_views() throws SQLException {
        try (Connection reader = archive.connect(Database.READER);
                Statement statement = reader.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from article")).hasMessageContaining("permission");
        }
    }

    @Test
    void the_service_is_ready_when_the_archive_is_there() {
        when().get("/q/health/ready").then().statusCode(200).body("checks.name", equalTo(List.of("archive")));
        given().header("Origin", "https://reader.example")
                .get("/articles")
                .then()
                .header("Access-Control-Allow-Origin", "https://reader.example");
    }

    private static List<String> walk(String start, String field) {
        List<String> seen = new ArrayList<>();
        String next = start;
        while (next != null) {
            Response answer = when().get(next);
            seen.addAll(answer.jsonPath().getList("items." + field, String.class));
            next = answer.jsonPath().getString("next");
            assertThat(answer.header("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }
        return seen;
    }
}
