package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in an address, it is never our fault.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class HostileParametersEdgeTest {

    private static final int TRIES = 50;

    @TestHTTPResource
    URI service;

    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
    }

    @Test
    void any_text_as_a_parameter_is_taken_or_refused_by_name() throws SQLException {
        UUID article = archive.article("hostile", Instant.parse("2026-11-02T12:00:00Z"), "A", "B");

        assertNoFailure("/articles", List.of("at", "cursor", "knownAt", "limit", "source"));
        assertNoFailure("/articles/" + article, List.of("at", "knownAt"));
        assertNoFailure("/articles/" + article + "/revisions", List.of("at", "cursor", "knownAt", "limit"));
        assertNoFailure("/articles/" + article + "/diff", List.of("from", "to"));
        assertNoFailure("/articles/" + article + "/timemap", List.of("cursor"));
        assertNoFailure("/feeds/revisions.atom", List.of("archive", "byline", "limit", "q", "url"));
        assertNoFailure("/revisions", List.of("after", "limit", "source"));
    }

    @Test
    void any_text_as_an_id_is_taken_or_not_found() {
        JqwikSession.run(() -> texts().sampleStream().limit(TRIES).forEach(text -> {
            for (String path : List.of("/articles/{id}", "/articles/{id}/diff", "/submissions/{id}")) {
                assertThat(given().pathParam("id", text).get(path).statusCode())
                        .as("%s with %s", path, text)
                        .isBetween(200, 499);
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles?cursor=%zz",
                "/articles?cursor=%",
                "/articles?limit=%00",
                "/articles?source=%ff",
                "/articles?%00=1",
                "/articles?=",
                "/articles?&&=&",
                "/articles?cursor={a}",
                "/articles/%00",
                "/articles/%ff%fe",
                "/articles/{id}",
                "/articles/..%2f..%2fetc",
                "/feeds/articles.atom?byline=%e2%28%a1",
                "/feeds/articles.atom?q={a}",
                "/revisions?after=%e2%28%a1",
                "/revisions/stream?after=%e2%28%a1"
            })
    void what_is_no_address_is_refused(String target) throws IOException {
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: archive\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));

            String answer = new String(client.getInputStream().readAllBytes(), US_ASCII);

            assertThat(answer).matches("(?s)HTTP/1.1 (200|400|404) .*");
        }
    }

    private static void assertNoFailure(String path, List<String> parameters) {
        JqwikSession.run(() -> texts().sampleStream().limit(TRIES).forEach(text -> {
            for (String parameter : parameters) {
                Response answer = given().queryParam(parameter, text).get(path);

                assertThat(answer.statusCode())
                        .as("%s?%s=%s", path, parameter, text)
                        .isIn(200, 400, 404);
                if (answer.statusCode() == 400) {
                    assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(parameter);
                }
            }
        }));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(100),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(25),
                Arbitraries.strings().withChars("-0123456789abcdefTZ:+ ").ofMaxLength(40));
    }
}
