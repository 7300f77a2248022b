package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Feeds by what articles and revisions say.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class FeedFiltersEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final List<String> PATHS =
            List.of("/feeds/articles.atom", "/feeds/articles.json", "/feeds/revisions.atom", "/feeds/revisions.json");

    private final String source = "feed-filters-" + UUID.randomUUID();
    private ArchiveFixture archive;
    private IndexFixture index;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
        index = new IndexFixture(archive);
    }

    @ParameterizedTest
    @CsvSource({
        "section = 'Arts', section=Arts, section=arts",
        "language = 'en-GB', language=en, language=fr",
        "byline = 'Mara Lindqvist', byline=Mara%20Lindqvist, byline=Mara",
        "keywords = '{pier}', keyword=pier, keyword=ferry",
        "uri = 'urn:x:1', uri=urn:x:1, uri=urn:x:2",
        "url = 'https://courier.example/a', url=HTTPS://courier.example:443/a%23top, url=https://courier.example/b",
        "late = false, from=2026-11-02T12:00:00Z, from=2026-11-02T12:00:01Z",
        "late = false, to=2026-11-02T12:00:01Z, to=2026-11-02T12:00:00Z",
        "late = false, q=boat, q=train"
    })
    void the_filters_are_those_of_the_list(String says, String by, String not) throws SQLException {
        UUID id = archive.article(source, NOON, "A boat");
        index.describe(id, 1, says);
        if (by.startsWith("q=")) {
            index.follow();
        }

        for (String path : PATHS) {
            assertThat(text(path + "?source=" + source + "&" + by)).contains("A boat");
            assertThat(text(path + "?source=" + source + "&" + not)).doesNotContain("A boat");
        }
    }

    @Test
    void what_is_outdated_is_found_as_a_revision_alone_and_not_by_words() throws SQLException {
        UUID id = archive.article(source, NOON, "A boat", "A train");
        index.describe(id, 1, "section = 'Arts'");
        index.follow();

        assertThat(FeedReader.get("/feeds/revisions.atom?section=Arts&source=" + source)
                        .bodies())
                .containsExactly("<p>A boat</p>");
        assertThat(FeedReader.get("/feeds/articles.atom?section=Arts&source=" + source)
                        .bodies())
                .isEmpty();
        assertThat(FeedReader.get("/feeds/revisions.atom?q=boat&source=" + source)
                        .bodies())
                .isEmpty();
        assertThat(FeedReader.get("/feeds/revisions.atom?q=train&source=" + source)
                        .bodies())
                .containsExactly("<p>A train</p>");
    }

    @Test
    void a_rare_source_has_its_newest_entries_whatever_came_after() throws SQLException {
        for (int at = 0; at < 3; at++) {
            archive.article(source, NOON.plusSeconds(at), "Story " + at);
        }
        Takedown.endOfWindow(archive);

        assertThat(FeedReader.get("/feeds/articles.atom?source=" + source).bodies())
                .hasSize(3);
        assertThat(FeedReader.get("/feeds/articles.atom?limit=2&source=" + source)
                        .bodies())
                .containsExactly("<p>Story 2</p>", "<p>Story 1</p>");
    }

    private static String text(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
