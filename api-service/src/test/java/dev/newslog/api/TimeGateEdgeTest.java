package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalToIgnoringCase;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From an article to what it was at a time (RFC 7089). The story's versions 1, 3 and 2 are of 12, 13 and 14 o'clock,
/// and a fraction of a second.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class TimeGateEdgeTest {

    private static final String ONE = "Accept-Datetime: Mon, 02 Nov 2026 13:00:00 GMT";
    private static final String VARY = "Accept, Accept-Encoding, Accept-Datetime";

    private String article;

    @BeforeEach
    void story() throws SQLException {
        article = "/articles/"
                + LateStory.in(ArchiveFixture.open(), "gates", Instant.parse("2026-11-02T12:00:00.123456Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mon, 02 Nov 2026 13:59:59 GMT | 3
                    Mon, 02 Nov 2026 13:00:00 GMT | 3
                    Mon, 02 Nov 2026 12:59:59 GMT | 1
                    Mon, 02 Nov 2026 12:00:00 GMT | 1
                    Mon, 02 Nov 2026 11:59:59 GMT | 1
                    Mon, 01 Jan 0001 00:00:00 GMT | 1
                    Mon, 02 Nov 2026 14:00:00 GMT | 2
                    Fri, 31 Dec 9999 23:59:59 GMT | 2
                    """)
    void it_leads_to_the_revision_that_was_current_then(String time, int revision) {
        RawAnswer led = RawAnswer.get(article, "Accept-Datetime: " + time);

        assertThat(led.status()).isEqualTo(302);
        assertThat(led.header("Location")).isEqualTo("http://news.example" + article + "/revisions/" + revision);
    }

    @Test
    void it_says_what_is_around() {
        RawAnswer led = RawAnswer.get(article, ONE);

        assertThat(led.body()).isEmpty();
        assertThat(led.header("Vary")).isEqualTo(VARY);
        assertThat(led.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(led.header("Memento-Datetime")).isNull();
        assertThat(led.header("ETag")).isNull();
        assertThat(led.header("Link")).isEqualTo("""
                <%1$s>; rel="original timegate latest-version", \
                <%1$s/timemap>; rel="timemap"; type="application/link-format", \
                <%1$s/revisions>; rel="version-history", \
                <%1$s/revisions/1>; rel="first prev predecessor-version memento"; \
                datetime="Mon, 02 Nov 2026 12:00:00 GMT", \
                <%1$s/revisions/2>; rel="last next successor-version memento"; \
                datetime="Mon, 02 Nov 2026 14:00:00 GMT\"""".formatted("http://news.example" + article));
        assertThat(RawAnswer.head(article, ONE).header("Location")).isEqualTo(led.header("Location"));
    }

    @Test
    void it_leads_to_what_says_that_it_was_then() {
        given().header("Accept-Datetime", "Mon, 02 Nov 2026 13:00:00 GMT")
                .accept("text/plain")
                .get(article)
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .header("Memento-Datetime", "Mon, 02 Nov 2026 13:00:00 GMT");
    }

    @Test
    void what_a_client_has_does_not_keep_it_from_being_led() {
        String tag = RawAnswer.get(article).header("ETag");

        assertThat(RawAnswer.get(article, ONE, "If-None-Match: " + tag).status())
                .isEqualTo(302);
    }

    @Test
    void scripts_of_other_pages_may_ask_by_time() {
        given().header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "accept-datetime")
                .options(article)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Headers", equalToIgnoringCase("accept-datetime"));
    }

    @Test
    void the_clocks_of_the_address_come_first() {
        assertThat(RawAnswer.get(article + "?at=2026-11-02T12:30:00Z", ONE).status())
                .isEqualTo(200);
    }
}
