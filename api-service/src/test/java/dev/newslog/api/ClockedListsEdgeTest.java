package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static dev.newslog.api.Calls.walk;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists as they stood by the publisher's clock and by the log's.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ClockedListsEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String AT_ONE = "at=2026-11-02T13:00:00Z";

    private ArchiveFixture archive;
    private String source;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
        source = "then-" + UUID.randomUUID();
    }

    @Test
    void the_history_is_that_of_the_revisions_that_were_there() throws SQLException {
        UUID id = lateStory();

        asked().get("/articles/" + id + "/revisions?knownAt=2026-11-02T14:30:00Z")
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(2, 1)))
                .body("items.current", equalTo(List.of(true, false)))
                .body("items[0]", not(hasKey("lastSeenAt")))
                .body("items[0].links.article", endsWith(id + "?knownAt=2026-11-02T14:30:00.000000Z"));
        asked().get("/articles/" + id + "/revisions?at=2026-11-02T13:30:00Z")
                .then()
                .body("items.revision", equalTo(List.of(3, 1)))
                .body("items.current", equalTo(List.of(true, false)))
                .body("items[0].changed", equalTo(List.of("headline")))
                .body("items[0].equalTo", equalTo(1));
        assertThat(walk("/articles/" + id + "/revisions?limit=1&at=2026-11-02T13:30:00Z", "revision"))
                .containsExactly("3", "1");
        assertProblem(asked().get("/articles/" + id + "/revisions?at=2026-11-01T00:00:00Z"), 404, "these clocks");
    }

    @Test
    void an_equal_revision_is_named_only_where_it_was_there() throws SQLException {
        UUID id = archive.article(source, NOON, "A", "A");
        archive.place(id, 1, 1, NOON.plusSeconds(7_200), NOON);

        asked().get("/articles/" + id + "/revisions?" + AT_ONE)
                .then()
                .body("items.revision", equalTo(List.of(2)))
                .body("items[0].equalTo", nullValue());
    }

    @Test
    void an_article_stands_in_the_list_where_its_revision_of_then_stood() throws SQLException {
        String late = lateStory().toString();
        String other = archive.article(source, NOON.plusSeconds(60), "B").toString();

        assertThat(list("at=2026-11-02T12:30:00Z")).containsExactly(other + " 1 1", late + " 1 1");
        assertThat(list("at=2026-11-02T13:30:00Z")).containsExactly(late + " 3 2", other + " 1 1");
        assertThat(list("at=2026-11-02T13:30:00Z&knownAt=2026-11-02T14:30:00Z"))
                .containsExactly(other + " 1 1", late + " 1 1");
        assertThat(list("knownAt=2026-11-02T14:30:00Z")).containsExactly(late + " 2 2", other + " 1 1");
        assertThat(list("knownAt=2026-11-02T12:00:30Z")).containsExactly(late + " 1 1");
        assertThat(list("at=2026-11-02T11:00:00Z")).isEmpty();
    }

    @Test
    void what_is_hidden_now_is_in_no_list_of_the_past() throws SQLException {
        UUID canceled = archive.article(source, NOON, "A");
        UUID embargoed = archive.article(source, NOON, "B");
        assertThat(list(AT_ONE)).hasSize(2);

        archive.status(canceled, "canceled");
        archive.run("update article set embargoed_until = now() + interval '1 day' where id = '" + embargoed + "'");

        assertThat(list(AT_ONE)).isEmpty();
        assertThat(list("knownAt=2026-11-02T13:00:00Z")).isEmpty();
        assertProblem(asked().get("/articles/" + canceled + "/revisions?" + AT_ONE), 410, "withdrawn");
        assertProblem(asked().get("/articles/" + embargoed + "/revisions?" + AT_ONE), 404, "");
    }

    @Test
    void a_story_whose_times_are_far_ahead_of_the_log_is_known_when_the_log_has_it() throws SQLException {
        UUID id = archive.article(source, NOON, "A");
        archive.place(id, 1, 1, NOON.plus(Duration.ofDays(900)), NOON);

        assertThat(list("knownAt=2026-11-02T12:00:00Z")).containsExactly(id + " 1 1");
        assertThat(list("knownAt=2026-11-02T11:59:59Z")).isEmpty();
    }

    @Test
    void a_reader_that_pages_the_past_while_others_write_sees_each_article_once() throws SQLException {
        List<String> expected = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            expected.add(archive.article(source, NOON.plusSeconds(at / 2), "A").toString());
        }
        int version = 2;
        for (String clocks : List.of(AT_ONE, "knownAt=2026-11-02T15:00:00%2B02:00")) {
            List<String> seen = new ArrayList<>();
            String next = "/articles?limit=2&source=" + source + "&" + clocks;
            while (next != null) {
                JsonPath page =
                        asked().get(next).then().statusCode(200).extract().jsonPath();
                seen.addAll(page.getList("items.id"));
                archive.newVersion(
                        UUID.fromString(expected.getFirst()), source, version++, NOON.plusSeconds(9_000), "B");
                next = page.getString("next");
            }

            assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void a_cursor_leads_on_by_its_own_clocks_alone() throws SQLException {
        UUID id = archive.article(source, NOON, "A", "B");
        archive.article(source, NOON, "C");
        for (String here : List.of("/articles?limit=1&source=" + source, "/articles/" + id + "/revisions?limit=1")) {
            String past = cursor(here + "&" + AT_ONE);
            String now = cursor(here);

            asked().get(here + "&at=2026-11-02T14:00:00%2B01:00&cursor=" + past)
                    .then()
                    .statusCode(200);
            for (String other : List.of("&cursor=" + past, "&knownAt=2026-11-02T13:00:00Z&cursor=" + past)) {
                assertProblem(asked().get(here + other), 400, "'cursor'");
            }
            assertProblem(asked().get(here + "&" + AT_ONE + "&cursor=" + now), 400, "'cursor'");
            assertProblem(asked().get(here + "&at=2026-11-02T11:00:00Z&cursor=" + past), 400, "'cursor'");
        }
    }

    /// A version of noon and one of two o'clock, each logged at once, and one of one o'clock that was logged at three.
    private UUID lateStory() throws SQLException {
        UUID id = archive.article(source, NOON, "A", "B", "A");
        archive.place(id, 2, 3, NOON.plusSeconds(7_200), NOON.plusSeconds(7_200));
        archive.place(id, 3, 2, NOON.plusSeconds(3_600), NOON.plusSeconds(10_800));
        return id;
    }

    private List<String> list(String clocks) {
        JsonPath page = asked().get("/articles?source=" + source + "&" + clocks)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.getList("items.collect { it.id + ' ' + it.revision + ' ' + it.revisions }", String.class);
    }

    private static RequestSpecification asked() {
        return given().urlEncodingEnabled(false);
    }

    private static String cursor(String list) {
        String next = asked().get(list).then().statusCode(200).extract().path("next");
        return next.replaceAll(".*cursor=", "").replaceAll("&.*", "");
    }
}
