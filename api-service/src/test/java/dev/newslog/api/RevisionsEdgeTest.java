package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static dev.newslog.api.Calls.walk;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The history of an article, as clients see it.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class RevisionsEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
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
    void the_history_tells_where_a_publisher_contradicts_itself() throws SQLException {
        UUID id = archive.article("notices", NOON, "A", "B");
        archive.run(
                "update revision set notices = '{version-reused,time-in-future}' where number = 2 and article_id = '"
                        + id + "'");

        when().get("/articles/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items[0].notices", equalTo(List.of("version-reused", "time-in-future")))
                .body("items[1].notices", equalTo(List.of()));
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
}
