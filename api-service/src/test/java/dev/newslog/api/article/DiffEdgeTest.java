package dev.newslog.api.article;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A diff as clients see it, in the format that they like best.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class DiffEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private UUID id;

    @BeforeEach
    void story() throws SQLException {
        id = ArchiveFixture.open()
                .article("diffs", NOON, "It sails.\n\nNobody knows why.", "It stops.\n\nNobody knows why.");
    }

    @Test
    void it_is_told_line_by_line_where_the_client_asks_for_plain_text() {
        String lines = given().accept("text/plain")
                .get(address())
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header("Vary", "Accept, Accept-Encoding")
                .header("Cache-Control", "public, max-age=60")
                .header("Repr-Digest", startsWith("sha-256=:"))
                .extract()
                .asString();

        assertThat(lines).isEqualTo("""
                Changed from revision 1 to 2 of article %1$s: headline, body
                --- articles/%1$s/revisions/1/headline
                +++ articles/%1$s/revisions/2/headline
                @@ -1 +1 @@
                -Ferry 1
                \\ No newline at end of file
                +Ferry 2
                \\ No newline at end of file
                --- articles/%1$s/revisions/1/body
                +++ articles/%1$s/revisions/2/body
                @@ -1,3 +1,3 @@
                -It sails.
                +It stops.
                \s
                 Nobody knows why.
                \\ No newline at end of file
                """.formatted(id));
        given().accept("text/plain").get("/articles/" + id + "/diff").then().body(equalTo(lines));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/* | application/json",
                "text/* | text/plain",
                "text/plain;charset=utf-8 | text/plain",
                "text/html, */*;q=0.8 | application/json",
                "text/html, text/plain;q=0.8 | text/plain",
                "application/json, text/plain | application/json",
                "application/json;q=0.4, text/plain;q=0.5 | text/plain",
                "text/plain;q=0.4, application/json;q=0.5 | application/json",
                "application/json;q=0, */* | text/plain",
                "text/plain;q=0, */* | application/json",
                "*/*;q=0.1, text/plain;q=0.2 | text/plain",
            })
    void a_client_gets_what_it_likes_best(String accept, String type) {
        given().header("Accept", accept).get(address()).then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void a_client_that_says_nothing_gets_json() {
        given().header("Accept", "").get(address()).then().statusCode(200).contentType(startsWith("application/json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text/csv", "application/xml, image/*;q=0.9", "application/json;q=0, text/plain;q=0", "*/*;q=0"})
    void what_it_is_not_told_in_is_refused_with_what_it_is(String accept) {
        given().header("Accept", accept)
                .get(address())
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", allOf(containsString("application/json"), containsString("text/plain")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"nonsense", "text/plain;q=2", ";;", "text/plain;q=x"})
    void a_preference_that_makes_no_sense_is_no_failure(String accept) {
        assertThat(given().header("Accept", accept).get(address()).statusCode()).isIn(200, 400, 406);
    }

    @Test
    void each_format_has_an_entity_tag_of_its_own() {
        for (String address : new String[] {address(), "/articles/" + id + "/diff"}) {
            Map<String, String> tags = Map.of(
                    "application/json", tag(address, "application/json"), "text/plain", tag(address, "text/plain"));

            assertThat(tags.values()).doesNotHaveDuplicates();
            tags.forEach((type, tag) -> {
                given().accept(type)
                        .header("If-None-Match", tag)
                        .get(address)
                        .then()
                        .statusCode(304);
                String other = type.equals("text/plain") ? "application/json" : "text/plain";
                given().accept(other)
                        .header("If-None-Match", tag)
                        .get(address)
                        .then()
                        .statusCode(200);
            });
        }
    }

    @Test
    void a_head_is_answered_as_the_get_would_be() {
        given().accept("text/plain").head(address()).then().statusCode(200).contentType("text/plain;charset=UTF-8");
        when().head(address()).then().statusCode(200).contentType(startsWith("application/json"));
    }

    private String address() {
        return "/articles/" + id + "/diff?from=1&to=2";
    }

    private static String tag(String address, String type) {
        return given().accept(type).get(address).header("ETag");
    }
}
