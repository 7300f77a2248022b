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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where no time gate leads, and what each answer of an article says of it.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ClosedGatesEdgeTest {

    private static final String ONE = "Accept-Datetime: Mon, 02 Nov 2026 13:00:00 GMT";
    private static final String VARY = "Accept, Accept-Encoding, Accept-Datetime";

    private ArchiveFixture archive;
    private UUID id;
    private String article;

    @BeforeEach
    void story() throws SQLException {
        archive = ArchiveFixture.open();
        id = LateStory.in(archive, "gates", Instant.parse("2026-11-02T12:00:00.123456Z"));
        article = "/articles/" + id;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "now",
                "2026-11-02T13:00:00Z",
                "Tue, 02 Nov 2026 13:00:00 GMT",
                "Mon, 2 Nov 2026 13:00:00 GMT",
                "Mon, 02 Nov 2026 13:00:00 UTC",
                "Mon, 02 Nov 2026 13:00:00 +0000",
                "Mon, 02 Nov 2026 25:00:00 GMT",
                "Mon, 31 Nov 2026 13:00:00 GMT",
                "Monday, 02-Nov-26 13:00:00 GMT",
                "Mon Nov  2 13:00:00 2026",
                "Sat, 01 Jan 0000 00:00:00 GMT",
                "Sat, 01 Jan 12026 00:00:00 GMT",
                "Mon, 02 Nov 2026 13:00:00 GMT, Mon, 02 Nov 2026 14:00:00 GMT"
            })
    void what_is_no_time_is_a_problem_that_says_so(String time) {
        RawAnswer refused = RawAnswer.get(article, "Accept-Datetime: " + time);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Vary")).isEqualTo(VARY);
        assertThat(refused.text()).contains("The header 'Accept-Datetime'", "\"pointer\":\"Accept-Datetime\"");
    }

    @Test
    void every_answer_of_an_article_says_that_it_varies_by_time() {
        String tag = RawAnswer.get(article).header("ETag");

        assertThat(List.of(
                        RawAnswer.get(article),
                        RawAnswer.get(article, "If-None-Match: " + tag),
                        RawAnswer.get(article, ONE),
                        RawAnswer.get(article, "Accept: text/html"),
                        RawAnswer.get(article + "?at=x"),
                        RawAnswer.get(article + "?attt=x"),
                        RawAnswer.get("/articles/" + UUID.randomUUID())))
                .allSatisfy(answer -> assertThat(answer.header("Vary")).isEqualTo(VARY))
                .extracting(RawAnswer::status)
                .containsExactly(200, 304, 302, 406, 400, 400, 404);
        assertThat(RawAnswer.get(article + "/revisions/1").header("Vary")).isEqualTo("Accept, Accept-Encoding");
    }

    @Test
    void nothing_hidden_is_led_to_or_around_anything() throws SQLException {
        archive.status(id, "withheld");
        assertHidden(410);

        archive.status(id, "canceled");
        assertHidden(410);

        archive.status(id, "usable");
        archive.run("update article set embargoed_until = now() + interval '1 day' where id = '" + id + "'");
        assertHidden(404);
    }

    private void assertHidden(int status) {
        assertProblem(
                given().header("Accept-Datetime", "Mon, 02 Nov 2026 13:00:00 GMT")
                        .get(article),
                status,
                "");
        for (String accept : List.of("*/*", "text/plain", "application/ld+json", "application/vnd.iptc.ninjs+json")) {
            for (String path : List.of(article, article + "/revisions/1")) {
                assertThat(List.of(
                                RawAnswer.get(path, "Accept: " + accept),
                                RawAnswer.head(path, "Accept: " + accept),
                                RawAnswer.get(path, "Accept: " + accept, ONE)))
                        .allSatisfy(answer -> {
                            assertThat(answer.status()).isEqualTo(status);
                            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
                            assertThat(answer.headers())
                                    .noneMatch(
                                            header -> header.matches(
                                                    "(?i)(link|location|etag|memento-datetime|last-modified|content-language|repr-digest):.*"));
                        });
            }
        }
    }
}
