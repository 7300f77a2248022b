package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.newslog.api.web.Cursor;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where an article's earlier states are, for clients that know RFC 7089.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class TimeMapEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
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
                        <%1$s>; rel="original timegate",
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
    void a_long_time_map_comes_in_pages_of_a_thousand() throws SQLException {
        UUID id = archive.article("long", NOON, "A");
        archive.run("""
                insert into revision select article_id, n, submission_id, n, order_time, first_order_time + n / 2 * interval '1 s',
                    uri, url, version, first_created, version_created, received_at, logged_at, last_seen_at, headline, byline,
                    section, language, description, body, content_type, keywords, images, urgency, ed_note,
                    correction_kind, correction_text, content_digest, field_digests, changed, late, chain_digest, 0, 0
                from revision, generate_series(2, 2001) n where article_id = '%s'""".formatted(id));
        List<String> pages = new ArrayList<>();

        for (String next = "/articles/" + id + "/timemap"; next != null; next = nextOf(pages.getLast())) {
            pages.add(when().get(next).then().statusCode(200).extract().asString());
        }

        assertThat(pages)
                .extracting(page -> page.split("memento\"; ", -1).length - 1)
                .containsExactly(1_000, 1_000, 1);
        assertThat(Pattern.compile("/revisions/(\\d+)>")
                        .matcher(String.join("", pages))
                        .results())
                .extracting(found -> Integer.valueOf(found.group(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2_001).boxed().toList());
        assertThat(pages.getFirst())
                .contains("/timemap>; rel=\"self\"", "\"first memento\"")
                .containsPattern("rel=\"timemap\"; type=\"application/link-format\";"
                        + " from=\"Mon, 02 Nov 2026 12:08:20 GMT\"; until=\"Mon, 02 Nov 2026 12:16:40 GMT\"")
                .doesNotContain("last memento");
        assertThat(pages.getLast()).contains("\"last memento\"").doesNotContain("first memento");
        String beyond = new Cursor.Moment(NOON.plusSeconds(9_999), 1).encoded();
        assertProblem(when().get("/articles/" + id + "/timemap?cursor=" + beyond), 404, "after that cursor");
    }

    private static @Nullable String nextOf(String timeMap) {
        Matcher next = Pattern.compile("<([^>]+)>; rel=\"timemap\"").matcher(timeMap);
        return next.find() ? next.group(1) : null;
    }
}
