package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An article as it stood by the publisher's clock and by the log's.
///
/// It has a version of nine and one of eleven, each logged at once, and one of ten that was logged at twelve.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ClocksEdgeTest {

    private static final String DAY = "2026-11-02T";

    private ArchiveFixture archive;
    private UUID id;

    @BeforeEach
    void tellLate() throws SQLException {
        archive = ArchiveFixture.open();
        id = LateStory.in(archive, "clocks", Instant.parse(DAY + "09:00:00Z"));
    }

    @Test
    void a_late_version_is_what_the_publishers_readers_saw_then() {
        article("?at=" + DAY + "10:30:00Z")
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("revisions", equalTo(2))
                .body("body", equalTo("It sails."))
                .body("loggedAt", equalTo(DAY + "12:00:00.000000Z"))
                .body("chainDigest", equalTo("sha-256:01"))
                .header("Cache-Control", "no-cache")
                .header("Last-Modified", "Mon, 02 Nov 2026 12:00:00 GMT");
    }

    @Test
    void a_late_version_was_not_known_before_the_log_had_it() {
        article("?knownAt=" + DAY + "11:59:59.999999Z")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("revisions", equalTo(2));
        article("?knownAt=" + DAY + "12:00:00Z")
                .then()
                .body("revision", equalTo(2))
                .body("revisions", equalTo(3));
    }

    @Test
    void both_clocks_show_what_was_known_then_of_what_readers_saw() {
        article("?at=" + DAY + "10:30:00Z&knownAt=" + DAY + "11:30:00Z")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("revisions", equalTo(1));
    }

    @Test
    void a_moment_is_the_same_in_any_offset_and_counts_itself() {
        for (String moment : List.of("10:00:00Z", "12:00:00+02:00", "05:00:00.0000009-05:00", "10:00:00z")) {
            given().queryParam("at", DAY + moment)
                    .get("/articles/" + id)
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(3));
        }
        article("?at=" + DAY + "09:59:59.999999Z").then().body("revision", equalTo(1));
    }

    @Test
    void what_changed_is_told_against_the_version_before_of_those_that_were_there() throws SQLException {
        archive.run("update revision set field_digests = (select field_digests from revision where article_id = '%1$s'"
                        .formatted(id)
                + " and number = 1) where number = 3 and article_id = '" + id + "'");

        article("?at=" + DAY + "10:30:00Z").then().body("changed", equalTo(List.of()));
        article("?knownAt=" + DAY + "11:30:00Z").then().body("changed", equalTo(List.of("headline", "body")));
        article("?at=" + DAY + "09:30:00Z").then().body("changed", equalTo(List.of()));
    }

    @Test
    void links_lead_to_the_same_moment_but_for_the_diff_of_now() {
        String clocks = "?at=2026-11-02T10:30:00.000000Z&knownAt=2026-11-02T13:00:00.000000Z";

        article("?knownAt=" + DAY + "13:00:00Z&at=" + DAY + "10:30:00Z")
                .then()
                .body("links.self", endsWith("/articles/" + id + clocks))
                .body("links.revisions", endsWith("/articles/" + id + "/revisions" + clocks))
                .body("links", not(hasKey("diff")));
    }

    @Test
    void an_article_that_had_nothing_then_is_not_found() {
        assertProblem(article("?at=" + DAY + "08:59:59Z"), 404, "these clocks");
        assertProblem(article("?knownAt=" + DAY + "08:59:59Z"), 404, "these clocks");
        assertProblem(
                when().get("/articles/" + UUID.randomUUID() + "?at=" + DAY + "09:00:00Z"), 404, "no such article");
    }

    @Test
    void an_entity_tag_is_of_its_clocks_and_of_what_they_show() throws SQLException {
        String then = "?at=" + DAY + "10:30:00Z";
        List<String> tags = Stream.of("", then, then.replace("at", "knownAt"), then + "&knownAt=" + DAY + "11:30:00Z")
                .map(clocks -> article(clocks).header("ETag"))
                .toList();

        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("\"json1-[0-9a-z.-]+\""));
        given().header("If-None-Match", tags.get(1))
                .get("/articles/" + id + then)
                .then()
                .statusCode(304);
        archive.newVersion(id, "clocks", 4, Instant.parse(DAY + "10:00:00Z"), "It waits.");
        given().header("If-None-Match", tags.get(1))
                .get("/articles/" + id + then)
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_no_time_is_refused_by_name() {
        assertProblem(article("?at=yesterday"), 400, "'at'");
        assertProblem(article("?at=" + DAY + "10:00:00Z&knownAt=" + DAY + "10:00:00 02:00"), 400, "'knownAt'");
    }

    private Response article(String clocks) {
        return when().get("/articles/" + id + clocks);
    }
}
