package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What readers and caches are told of a feed, and what it costs.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class FeedAnswersEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final List<String> PATHS =
            List.of("/feeds/articles.atom", "/feeds/articles.json", "/feeds/revisions.atom", "/feeds/revisions.json");

    private final String source = "feed-answers-" + UUID.randomUUID();
    private ArchiveFixture archive;
    private IndexFixture index;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
        index = new IndexFixture(archive);
    }

    @Test
    void a_client_that_has_it_costs_one_question() throws SQLException {
        archive.article(source, NOON, "It sails.");
        for (String path : PATHS) {
            String address = path + "?source=" + source;
            String tag = RawAnswer.get(address).header("ETag");

            List<String> asked = Statements.during(() -> assertThat(
                            RawAnswer.get(address, "If-None-Match: " + tag).status())
                    .isEqualTo(304));

            assertThat(asked).hasSize(1);
        }
        String tag = String.valueOf(RawAnswer.get(PATHS.getFirst()).header("ETag"));
        archive.article(source, NOON, "It stops.");
        assertThat(RawAnswer.get(PATHS.getFirst(), "If-None-Match: " + tag).status())
                .isEqualTo(200);
    }

    @Test
    void what_the_index_learns_later_is_no_longer_the_same_document() throws SQLException {
        UUID id = archive.article(source, NOON, "It sails.");
        index.describe(id, 1, "section = 'Arts'");
        Takedown.endOfWindow(archive);
        String address = "/feeds/articles.atom?section=Arts&source=" + source;
        RawAnswer before = RawAnswer.get(address);
        index.follow();

        RawAnswer after = RawAnswer.get(address, "If-None-Match: " + before.header("ETag"));

        assertThat(before.text()).doesNotContain("It sails.");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("It sails.");
    }

    @Test
    void the_headers_are_those_that_readers_and_caches_need() throws SQLException {
        archive.article(source, NOON, "It sails.");
        for (String path : PATHS) {
            RawAnswer got = RawAnswer.get(path + "?source=" + source);
            RawAnswer head = RawAnswer.head(path + "?source=" + source);

            assertThat(got.header("Content-Type"))
                    .isEqualTo(path.endsWith("json") ? "application/feed+json" : "application/atom+xml;charset=utf-8");
            assertThat(got.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(got.header("Link")).contains("rel=\"self\"", "rel=\"current\"", "rel=\"alternate\"");
            assertThat(head.headers()).containsExactlyInAnyOrderElementsOf(got.headers());
            assertThat(RawAnswer.get(path, "Accept-Encoding: gzip").header("Content-Encoding"))
                    .isEqualTo("gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/rss+xml, application/rdf+xml;q=0.8, application/atom+xml;q=0.6, */*;q=0.1",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/xml",
                "text/xml"
            })
    void readers_of_all_kinds_are_given_atom(String accept) {
        assertThat(RawAnswer.get("/feeds/articles.atom", "Accept: " + accept).header("Content-Type"))
                .isEqualTo("application/atom+xml;charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({
        "at=2026-11-02T12:00:00Z, at",
        "knownAt=2026-11-02T12:00:00Z, knownAt",
        "order=newest, order",
        "cursor=a, cursor",
        "limit=0, limit",
        "limit=201, limit",
        "archive=100, archive",
        "archive=none-100&limit=2, limit",
        "from=yesterday, from",
        "q=-boat, q",
        "sektion=Arts, sektion"
    })
    void what_makes_no_sense_is_named(String query, String parameter) {
        for (String path : PATHS) {
            assertProblem(given().urlEncodingEnabled(false).get(path + "?" + query), 400, "'" + parameter + "'");
        }
    }

    @Test
    void however_much_is_told_it_takes_the_same_statements() throws SQLException {
        List<Integer> few = new ArrayList<>();
        List<Integer> many = new ArrayList<>();
        archive.article(source, NOON, "It sails.");
        PATHS.forEach(path -> few.add(statements(path)));
        for (int at = 0; at < 10; at++) {
            archive.article(source, NOON, "It sails.", "It stops.");
        }
        PATHS.forEach(path -> many.add(statements(path)));

        assertThat(many).isEqualTo(few).allMatch(count -> count <= 8);
    }

    private int statements(String path) {
        return Statements.during(
                        () -> given().get(path + "?source=" + source).then().statusCode(200))
                .size();
    }
}
