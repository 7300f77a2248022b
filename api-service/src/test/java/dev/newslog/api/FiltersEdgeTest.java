package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static dev.newslog.api.Calls.walk;
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

/// Lists of articles by what their current revisions say, or said.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class FiltersEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final String source = "filters-" + UUID.randomUUID();
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
        "language = 'en-GB', language=EN-gb, language=en-US",
        "byline = 'Mara Lindqvist', byline=Mara%20Lindqvist, byline=Mara",
        "keywords = '{pier}', keyword=pier, keyword=ferry",
        "uri = 'urn:x:1', uri=urn:x:1, uri=urn:x:2",
        "url = 'https://courier.example/a', url=HTTPS://courier.example:443/a%23top, url=https://courier.example/b"
    })
    void an_article_is_found_by_what_it_says_and_by_nothing_else(String says, String by, String not)
            throws SQLException {
        UUID id = archive.article(source, NOON, "Body");
        index.describe(id, 1, says);
        index.follow();

        assertThat(ids("source=" + source + "&" + by)).containsExactly(id.toString());
        assertThat(ids("source=" + source + "&" + not)).isEmpty();
    }

    @Test
    void each_filter_narrows_the_list_further() throws SQLException {
        UUID both = archive.article(source, NOON, "Body");
        UUID one = archive.article(source, NOON.plusSeconds(1), "Body");
        index.describe(both, 1, "section = 'Arts', language = 'en', byline = 'A', keywords = '{a,b}'");
        index.describe(one, 1, "section = 'Arts', language = 'de', byline = 'A', keywords = '{a,b}'");
        index.follow();

        assertThat(ids("section=Arts&byline=A&keyword=b&source=" + source))
                .containsExactly(one.toString(), both.toString());
        assertThat(ids("section=Arts&byline=A&keyword=b&language=en&source=" + source))
                .containsExactly(both.toString());
        assertThat(ids("section=Arts&byline=A&keyword=b&language=en&source=" + source + "&to=2026-11-02T12:00:00Z"))
                .isEmpty();
    }

    @Test
    void an_article_is_not_found_by_what_it_said_but_by_the_clocks() throws SQLException {
        UUID id = archive.article(source, NOON, "Old", "New");
        archive.place(id, 2, 2, NOON.plusSeconds(3_600), NOON.plusSeconds(3_600));
        archive.run("update article set current_order_time = '2026-11-02T13:00:00Z' where id = '" + id + "'");
        index.describe(id, 1, "section = 'Arts'");
        index.describe(id, 2, "section = 'Local'");
        index.follow();

        assertThat(ids("section=Arts&source=" + source)).isEmpty();
        assertThat(ids("section=Local&source=" + source)).containsExactly(id.toString());
        assertThat(ids("section=Arts&at=2026-11-02T12:30:00Z&source=" + source)).containsExactly(id.toString());
        assertThat(ids("section=Local&at=2026-11-02T12:30:00Z&source=" + source))
                .isEmpty();
    }

    @Test
    void a_list_of_a_stretch_of_time_has_its_begin_and_not_its_end() throws SQLException {
        List<String> ids = new ArrayList<>();
        for (int hour = 0; hour < 3; hour++) {
            ids.add(archive.article(source, NOON.plusSeconds(3_600L * hour), "Body")
                    .toString());
        }

        assertThat(ids("from=2026-11-02T12:00:00Z&to=2026-11-02T13:00:00Z&source=" + source))
                .containsExactly(ids.getFirst());
        assertThat(ids("from=2026-11-02T14:00:00%2B01:00&source=" + source)).containsExactly(ids.get(2), ids.get(1));
        assertThat(ids("at=2026-11-02T18:00:00Z&to=2026-11-02T13:00:00Z&source=" + source))
                .containsExactly(ids.getFirst());
    }

    @Test
    void what_is_hidden_is_in_no_list_whatever_the_index_says() throws SQLException {
        UUID id = archive.article(source, NOON, "Body");
        index.describe(id, 1, "section = 'Arts'");
        index.follow();
        archive.status(id, "withheld");

        assertThat(ids("section=Arts&source=" + source)).isEmpty();
        assertThat(ids("section=Arts&at=2026-11-09T12:00:00Z&source=" + source)).isEmpty();
    }

    @Test
    void the_pages_of_a_filter_lead_to_all_of_it_while_others_write() throws SQLException {
        List<String> expected = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            UUID id = archive.article(source, NOON.plusSeconds(at / 2), "Body");
            index.describe(id, 1, "section = 'Arts'");
            expected.add(id.toString());
        }
        index.follow();

        assertThat(walk("/articles?section=Arts&limit=2&source=" + source, "id"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "language=e_n, language",
        "url=ftp://a.example/, url",
        "url=, url",
        "section=, section",
        "byline=%00, byline",
        "from=yesterday, from",
        "from=2026-11-02T12:00:00Z&to=2026-11-02T12:00:00Z, to",
        "order=best, order",
        "order=relevance, order",
        "sektion=Arts, sektion",
        "keyword=a&keyword=b, keyword"
    })
    void what_makes_no_sense_is_named(String query, String parameter) {
        assertProblem(given().urlEncodingEnabled(false).get("/articles?" + query), 400, parameter);
    }

    private static List<String> ids(String query) {
        return given().urlEncodingEnabled(false)
                .get("/articles?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
