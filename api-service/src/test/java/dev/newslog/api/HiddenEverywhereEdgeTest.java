package dev.newslog.api;

import static dev.newslog.api.Calls.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final List<String> TYPES =
            List.of("application/json", "text/html", "text/plain", "application/link-format", "*/*");
    /// They say where to go on, and nothing of what is there.
    private static final Set<String> OPAQUE = Set.of("cursor", "after");
    /// All others name the source.
    private static final Map<String, String> VALUES = Map.of(
            "from", "1", "to", "2", "limit", "200", "at", "2026-11-02T13:00:00Z", "knownAt", "2026-11-02T13:00:00Z");

    private static final Set<String> SHOWING = Set.of(
            "/articles",
            "/articles/{id}",
            "/articles/{id}/diff",
            "/articles/{id}/revisions",
            "/articles/{id}/revisions/{number}",
            "/revisions");

    private final String secret = "Quicksilver-" + UUID.randomUUID();
    private ArchiveFixture archive;
    private UUID article;
    private UUID receipt;
    private String source;

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
    }

    @Test
    void what_readers_may_see_is_seen_where_it_is_looked_for() {
        assertThat(showing()).containsAll(SHOWING);
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

    /// The paths that show the secret to anybody, in any of the answers that they have.
    private List<String> showing() {
        JsonPath description =
                given().accept("application/json").get("/q/openapi").jsonPath();
        return description.getMap("paths").keySet().stream()
                .map(String::valueOf)
                .filter(path -> addresses(path, description).anyMatch(this::shows))
                .toList();
    }

    /// The path without parameters, with each alone, and with all.
    private Stream<String> addresses(String path, JsonPath description) {
        String filled = path.replace("{id}", (path.startsWith("/submissions") ? receipt : article).toString())
                .replace("{number}", "1");
        List<String> names = description.getList(
                "paths['%s'].get.parameters.findAll { it.in == 'query' }.name".formatted(path), String.class);
        List<String> queries = new ArrayList<>(names == null ? List.of() : names);
        queries.removeAll(OPAQUE);
        queries.replaceAll(name -> name + "=" + VALUES.getOrDefault(name, source));
        assertThat(filled).as("a path whose parameters this test knows").doesNotContain("{");
        return Stream.of(List.of(""), queries, List.of(String.join("&", queries)))
                .flatMap(List::stream)
                .map(query -> query.isEmpty() ? filled : filled + "?" + query);
    }

    private boolean shows(String address) {
        return TYPES.stream()
                .flatMap(type -> Stream.of(given(), as("desk")).map(who -> who.accept(type)))
                .map(asked -> asked.urlEncodingEnabled(false).get(address))
                .anyMatch(answer -> (answer.asString() + answer.headers()).contains(secret));
    }
}
