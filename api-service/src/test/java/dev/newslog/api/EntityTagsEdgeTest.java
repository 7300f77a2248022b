package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An entity tag is another one exactly where the answer is.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class EntityTagsEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");
    private static final String SOURCE = "tags";
    private static final List<String> PATHS = List.of(
            "",
            "/revisions",
            "/revisions?limit=1",
            "/revisions/1",
            "/diff",
            "/diff?to=2",
            "/diff?from=1&to=2",
            "/timemap");

    private ArchiveFixture archive;
    private UUID id;

    @BeforeEach
    void open() throws SQLException {
        archive = ArchiveFixture.open();
        id = archive.article(SOURCE, NOON, "It sails.", "It stops.");
    }

    @Test
    void a_client_that_has_the_newest_edition_is_told_so() {
        tags().forEach((path, tag) -> {
            String address = "/articles/" + id + path;
            given().header("If-None-Match", "\"other\", W/" + tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
            given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
            when().head(address).then().statusCode(200).header("ETag", tag);
        });
    }

    @Test
    void a_repeat_moves_nothing_but_the_list_of_revisions() throws SQLException {
        Map<String, String> before = tags();

        archive.repeat(id, 1, NOON.plusSeconds(60));

        assertThat(moved(before)).containsExactlyInAnyOrder("/revisions", "/revisions?limit=1");
    }

    @Test
    void a_repeat_by_a_clock_that_is_slow_moves_the_list_of_revisions_too() throws SQLException {
        archive.repeat(id, 2, NOON.plusSeconds(60));
        Map<String, String> before = tags();

        archive.repeat(id, 1, NOON.plusNanos(1_000));

        assertThat(moved(before)).containsExactlyInAnyOrder("/revisions", "/revisions?limit=1");
    }

    @Test
    void a_new_revision_moves_all_but_what_is_said_of_old_ones() throws SQLException {
        Map<String, String> before = tags();

        archive.newVersion(id, SOURCE, 3, NOON.plusSeconds(60), "It sails again.");

        assertThat(moved(before))
                .containsExactlyInAnyOrder("", "/revisions", "/revisions?limit=1", "/diff", "/diff?to=2", "/timemap");
    }

    @Test
    void a_hold_that_ended_moves_all_but_what_is_said_of_old_revisions() throws SQLException {
        Map<String, String> before = tags();

        archive.status(id, "withheld");
        archive.status(id, "usable");

        assertThat(moved(before))
                .containsExactlyInAnyOrder("", "/revisions", "/revisions?limit=1", "/diff", "/diff?to=2", "/timemap");
    }

    @Test
    void what_was_taken_back_is_gone_for_those_who_have_it_too() throws SQLException {
        Map<String, String> before = tags();

        archive.status(id, "canceled");

        before.forEach((path, tag) -> {
            String address = "/articles/" + id + path;
            assertProblem(given().header("If-None-Match", tag).get(address), 410, "withdrawn");
            assertProblem(given().header("If-None-Match", "*").get(address), 410, "withdrawn");
        });
    }

    @Test
    void what_is_not_there_has_no_tag() {
        for (String path : List.of("/revisions/9", "/diff?from=1&to=9", "/diff?from=9&to=1")) {
            assertProblem(
                    given().header("If-None-Match", "*").get("/articles/" + id + path), 404, "There is no revision 9");
        }
    }

    @Test
    void a_list_has_another_tag_when_it_shows_something_else() throws SQLException {
        String list = "/articles?source=listed";
        archive.article("listed", NOON, "A");
        String before = when().get(list).header("ETag");

        given().header("If-None-Match", before).get(list).then().statusCode(304);
        archive.article("listed", NOON, "B");

        given().header("If-None-Match", before).get(list).then().statusCode(200);
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String path : PATHS) {
            String tag = when().get("/articles/" + id + path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            assertThat(tag).matches("\"(json|links)[^\"]+\"");
            tags.put(path, tag);
        }
        return tags;
    }

    private Set<String> moved(Map<String, String> before) {
        Map<String, String> now = tags();
        return before.keySet().stream()
                .filter(path -> !before.get(path).equals(now.get(path)))
                .collect(Collectors.toSet());
    }
}
