package dev.newslog.api;

import static dev.newslog.api.Calls.as;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Truth 6: nothing withheld, canceled or embargoed shows on any surface. The surfaces are the paths that the API's own
/// description has, with each of their parameters: a new one is walked as soon as it is there.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class HiddenEverywhereEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/ld+json",
            "application/vnd.iptc.ninjs+json",
            "text/html",
            "text/plain",
            "application/link-format",
            "application/atom+xml",
            "application/feed+json",
            "*/*");
    /// They say where to go on, and nothing of what is there.
    private static final Set<String> OPAQUE = Set.of("cursor", "after");
    /// All others name the source.
    private static final Map<String, String> VALUES = Map.of(
            "from", "1", "to", "2", "limit", "200", "at", "2026-11-02T13:00:00Z", "knownAt", "2026-11-02T13:00:00Z");

    /// It has no end: it is read until something comes that was not there when it was asked.
    private static final String STREAM = "/revisions/stream";

    private static final Set<String> SHOWING = Set.of(
            "/articles as application/json",
            "/articles/{id} as application/json",
            "/articles/{id} as application/ld+json",
            "/articles/{id} as application/vnd.iptc.ninjs+json",
            "/articles/{id} as text/plain",
            "/articles/{id}/diff as application/json",
            "/articles/{id}/revisions as application/json",
            "/articles/{id}/revisions/{number} as application/json",
            "/articles/{id}/revisions/{number} as application/ld+json",
            "/articles/{id}/revisions/{number} as application/vnd.iptc.ninjs+json",
            "/articles/{id}/revisions/{number} as text/plain",
            "/feeds/articles.atom as application/atom+xml",
            "/feeds/articles.json as application/feed+json",
            "/feeds/revisions.atom as application/atom+xml",
            "/feeds/revisions.json as application/feed+json",
            "/revisions as application/json",
            STREAM + " as */*");

    @TestHTTPResource
    URI service;

    private final String secret = "Quicksilver-" + UUID.randomUUID();
    private ArchiveFixture archive;
    private UUID article;
    private UUID receipt;
    private String source;
    private String window;

    @BeforeEach
    void story() throws SQLException {
        archive = ArchiveFixture.open();
        source = "hidden-" + UUID.randomUUID();
        article = archive.article(source, NOON, secret + " is found.", secret + " is lost.");
        archive.run("""
                update revision set headline = '%1$s', byline = '%1$s', section = '%1$s', description = '%1$s', ed_note = '%1$s',
                    version = '%1$s', url = 'https://example.org/%1$s', uri = 'urn:%1$s', keywords = '{%1$s}',
                    correction_kind = 'correction', correction_text = '%1$s'
                where article_id = '%2$s'""".formatted(secret, article));
        receipt = UUID.randomUUID();
        archive.receipt(receipt, article, "courier-cms");
        window = Takedown.endOfWindow(archive);
    }

    @Test
    void what_readers_may_see_is_seen_where_it_is_looked_for() {
        assertThat(showing()).containsAll(SHOWING);
    }

    @Test
    void an_archive_document_shows_what_may_be_seen_until_it_may_not() throws SQLException {
        List<String> archived = Stream.of("articles.atom", "articles.json", "revisions.atom", "revisions.json")
                .map(name -> "/feeds/" + name + "?archive=" + window)
                .toList();
        assertThat(archived).allMatch(address -> answerShows(address, "*/*"));

        archive.status(article, "canceled");

        assertThat(archived).noneMatch(address -> answerShows(address, "*/*"));
    }

    @Test
    void nothing_withheld_canceled_or_embargoed_shows_on_any_surface() throws SQLException {
        archive.status(article, "withheld");
        assertThat(showing()).isEmpty();

        archive.status(article, "canceled");
        assertThat(showing()).isEmpty();

        archive.status(article, "usable");
        archive.run("update article set embargoed_until = now() + interval '1 day' where id = '%s'".formatted(article));
        assertThat(showing()).isEmpty();
    }

    /// The paths that show the secret to anybody, each with the media type that was asked for. HEAD and
    /// `Accept-Datetime` are for ClosedGatesEdgeTest.
    private List<String> showing() {
        JsonPath description =
                given().accept("application/json").get("/q/openapi").jsonPath();
        return description.getMap("paths").keySet().stream()
                .map(String::valueOf)
                .flatMap(path -> TYPES.stream()
                        .filter(type -> addresses(path, description).anyMatch(address -> shows(address, type)))
                        .map(type -> path + " as " + type))
                .toList();
    }

    /// The path without parameters, with each alone, and with all.
    private Stream<String> addresses(String path, JsonPath description) {
        String filled = path.replace("{id}", (path.startsWith("/submissions") ? receipt : article).toString())
                .replace("{number}", "1")
                .replace("{type}", "withheld");
        List<String> names = description.getList(
                "paths['%s'].get.parameters.findAll { it.in == 'query' }.name".formatted(path), String.class);
        List<String> queries = new ArrayList<>(names == null ? List.of() : names);
        queries.removeAll(OPAQUE);
        queries.replaceAll(name -> name + "=" + (name.equals("archive") ? window : VALUES.getOrDefault(name, source)));
        assertThat(filled).as("a path whose parameters this test knows").doesNotContain("{");
        return Stream.of(List.of(""), queries, List.of(String.join("&", queries)))
                .flatMap(List::stream)
                .map(query -> query.isEmpty() ? filled : filled + "?" + query);
    }

    private boolean shows(String address, String type) {
        return address.startsWith(STREAM) ? type.equals("*/*") && streamShows(address) : answerShows(address, type);
    }

    private boolean answerShows(String address, String type) {
        return Stream.of(given(), as("desk"))
                .map(who -> who.accept(type))
                .map(asked -> asked.urlEncodingEnabled(false).get(address))
                .anyMatch(answer -> (answer.asString() + answer.headers()).contains(secret));
    }

    private boolean streamShows(String address) {
        String desk = "Basic " + Base64.getEncoder().encodeToString("desk:desk".getBytes(UTF_8));
        return Stream.of(new String[0], new String[] {"Authorization", desk})
                .anyMatch(headers -> streamShows(address, headers));
    }

    private boolean streamShows(String address, String... headers) {
        String fromTheBeginning = address + (address.contains("?") ? "&" : "?") + "after=none-0";
        try (EventSource stream = EventSource.open(service, fromTheBeginning, headers)) {
            String last = archive.article(source, NOON, "Last").toString();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(stream.events())
                            .anyMatch(event -> event.data().contains(last)));
            return stream.events().toString().contains(secret);
        } catch (IOException | SQLException e) {
            throw new AssertionError(address, e);
        }
    }
}
