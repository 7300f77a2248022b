package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static dev.newslog.api.Calls.walk;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Full-text search of what is current.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class SearchEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final String source = "search-" + UUID.randomUUID();
    private ArchiveFixture archive;
    private IndexFixture index;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
        index = new IndexFixture(archive);
    }

    @Test
    void words_are_found_in_any_form_of_the_article_s_language() throws SQLException {
        UUID english = article("language = 'en-GB'", "The boats were painted.");
        UUID german = article("language = 'de'", "Die Boote wurden gestrichen.");

        assertThat(ids("q=boat painting")).containsExactly(english.toString());
        assertThat(ids("q=boot")).containsExactly(german.toString());
        assertThat(ids("q=boat or boot")).containsExactlyInAnyOrder(english.toString(), german.toString());
        assertThat(ids("q=boat or boot&language=de")).containsExactly(german.toString());
        assertThat(ids("q=painted -boats")).isEmpty();
        assertThat(ids("q=\"painted boats\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 渡轮星期一停航。新引擎星期二装好。, 引擎, 擎引",
        "zh, 渡轮2026年11月24日停航。, 11月24日, 12月24日",
        "zh, 新的5G手机iPhone来了。, 5G手机iPhone, 4G手机",
        "ja, パンを食べる。, パンを, パシを",
        "ja, フェリーは月曜日に運休する。, 月曜日, 曜月日",
        "th, เรือข้ามฟากหยุดวันจันทร์, หยุดวัน, วันหยุด",
        "ko, 연락선이 월요일에 멈춘다, 월요일에, 요일월"
    })
    void words_are_found_where_none_is_set_apart_by_spaces(String language, String body, String word, String other)
            throws SQLException {
        UUID id = article("language = '" + language + "'", body);

        assertThat(ids("q=" + word)).containsExactly(id.toString());
        assertThat(ids("q=\"" + word + "\"")).containsExactly(id.toString());
        assertThat(ids("q=" + other)).isEmpty();
        assertThat(ids("q=ferry or " + word + " -" + other)).containsExactly(id.toString());
        asked("q=" + word).body("items[0].snippet.text.join('')", containsString(word));
    }

    @Test
    void a_snippet_says_where_the_words_are() throws SQLException {
        article("language = 'en'", "It sails. " + "Much else. ".repeat(100) + "A lone cormorant dives. It is late.");

        asked("q=cormorants")
                .body("items[0].snippet.findAll { it.hit }.text", equalTo(List.of("cormorant")))
                .body("items[0].snippet.text.join('')", containsString("lone cormorant dives"));
        asked("").body("items[0]", not(hasKey("snippet")));
    }

    @Test
    void a_snippet_of_html_is_text() throws SQLException {
        article("language = 'en', content_type = 'text/html'", "<p>A <b>lone</b> heron</p><p>waits &amp; sees</p>");

        asked("q=heron").body("items[0].snippet.text.join('')", equalTo("lone heron\n\nwaits & sees"));
    }

    @Test
    void by_relevance_a_headline_counts_more_than_a_body() throws SQLException {
        UUID headline = article("language = 'en', headline = 'The gannet is back'", "It was seen today.");
        UUID body = archive.article(source, NOON.plusSeconds(60), "A gannet was seen at the pier, and not again.");
        index.describe(body, 1, "language = 'en'");
        index.follow();

        assertThat(ids("q=gannet&order=relevance")).containsExactly(headline.toString(), body.toString());
        assertThat(ids("q=gannet&order=relevance&limit=1")).containsExactly(headline.toString());
        assertThat(ids("q=gannet&order=newest")).containsExactly(body.toString(), headline.toString());
        asked("q=gannet&order=relevance&limit=1").body("$", not(hasKey("next")));
        assertThat(walk("/articles?q=gannet&limit=1&source=" + source, "id"))
                .containsExactly(body.toString(), headline.toString());
    }

    @Test
    void nothing_is_found_of_what_is_hidden_or_outdated() throws SQLException {
        UUID withheld = article("language = 'en'", "A kestrel hovers.");
        UUID outdated = article("language = 'en'", "A kestrel hovers.");
        archive.status(withheld, "withheld");
        archive.newVersion(outdated, source, 2, NOON.plusSeconds(60), "A falcon hovers.");

        assertThat(ids("q=kestrel")).isEmpty();
        assertThat(ids("q=kestrel&order=relevance")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "q=, q",
        "q=-ferry, q",
        "q=%21%26, q",
        "q=ferry&at=2026-11-02T12:00:00Z, q",
        "q=ferry&knownAt=2026-11-02T12:00:00Z, q",
        "q=ferry&order=relevance&cursor=x, cursor",
        "q=ferry&cursor=x, cursor"
    })
    void what_makes_no_sense_is_named(String query, String parameter) {
        assertProblem(given().urlEncodingEnabled(false).get("/articles?" + query), 400, parameter);
    }

    @ParameterizedTest
    @CsvSource({"'((('", "'a:*'", "'\\'", "\"'\"", "'a <-> b'", "'%'", "'\"'", "'or or or ferry'", "' a - '"})
    void any_words_are_a_question(String words) {
        int status = given().queryParam("q", "ferry " + words).get("/articles").statusCode();

        assertThat(status).isEqualTo(200);
    }

    private UUID article(String values, String body) throws SQLException {
        UUID id = archive.article(source, NOON, body);
        index.describe(id, 1, values);
        index.follow();
        return id;
    }

    private ValidatableResponse asked(String query) {
        return given().get("/articles?source=" + source + "&" + query).then().statusCode(200);
    }

    private List<String> ids(String query) {
        return asked(query).extract().jsonPath().getList("items.id");
    }
}
