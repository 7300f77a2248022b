package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
                .header("Vary", "Accept, Accept-Encoding, Accept-Datetime")
                .header("Last-Modified", "Mon, 02 Nov 2026 12:00:00 GMT");
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
        when().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("archive"));
        given().header("Origin", "https://reader.example")
                .get("/articles")
                .then()
                .header("Access-Control-Allow-Origin", "https://reader.example");
    }
}
