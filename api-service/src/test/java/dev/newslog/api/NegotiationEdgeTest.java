package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which format a client is given, and what it is told where there is none for it.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class NegotiationEdgeTest {

    private String article;

    @BeforeEach
    void story() throws SQLException {
        article = "/articles/" + RichStory.in(ArchiveFixture.open(), "negotiation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "",
                "application/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "APPLICATION/JSON;charset=utf-8"
            })
    void who_says_no_more_gets_json(String accept) {
        for (String path : List.of(article, article + "/revisions/1")) {
            assertThat(RawAnswer.get(path, "Accept: " + accept).header("Content-Type"))
                    .isEqualTo("application/json");
            assertThat(RawAnswer.get(path).header("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void what_is_excluded_is_not_given() {
        String path = article + "/revisions/1";

        assertThat(RawAnswer.get(path, "Accept: application/json;q=0, */*").header("Content-Type"))
                .isEqualTo("application/ld+json");
        assertThat(RawAnswer.get(path, "Accept: text/plain;q=0.5", "Accept: application/json;q=0.1")
                        .header("Content-Type"))
                .isEqualTo("text/plain;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "json", "application/json;q=0", "*/*;q=0", "image/*, text/plain;q=0.0"})
    void who_takes_nothing_that_there_is_is_told_what_there_is(String accept) {
        for (String path : List.of(article, article + "?at=2027-01-01T00:00:00Z", article + "/revisions/1")) {
            assertProblem(
                    given().accept(accept).get(path),
                    406,
                    "application/json, application/ld+json, application/vnd.iptc.ninjs+json, text/plain");
            given().accept(accept).get(path).then().header("Vary", startsWith("Accept, Accept-Encoding"));
        }
    }

    @Test
    void what_is_json_alone_is_not_given_to_those_who_take_none() {
        for (String path : List.of("/articles", article + "/revisions", article + "/diff", "/revisions")) {
            assertProblem(given().accept("text/html").get(path), 406, "application/json");
            assertProblem(given().accept("application/json;q=0").get(path), 406, "application/json");
        }
        assertProblem(given().accept("application/link-format;q=0").get(article + "/timemap"), 406, "link-format");
    }
}
