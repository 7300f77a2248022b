package dev.newslog.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a revision says of its place among the others, for clients that know RFC 7089 and RFC 5829. The publisher's
/// time and its order differ here: the third version is earlier than the second one.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class MementoEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");
    private String article;

    @BeforeEach
    void story() throws SQLException {
        ArchiveFixture archive = ArchiveFixture.open();
        UUID id = archive.article("mementos", NOON, "It sails.", "It stops.", "It waits.");
        archive.place(id, 2, 2, NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(2)));
        archive.place(id, 3, 3, NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(3)));
        article = "/articles/" + id;
    }

    @Test
    void a_revision_says_when_it_was_and_what_is_around_it() {
        for (String accept : List.of("*/*", "text/plain", "application/ld+json", "application/vnd.iptc.ninjs+json")) {
            RawAnswer third = RawAnswer.get(article + "/revisions/3", "Accept: " + accept);
            RawAnswer first = RawAnswer.get(article + "/revisions/1", "Accept: " + accept);

            assertThat(third.header("Memento-Datetime")).isEqualTo("Mon, 02 Nov 2026 13:00:00 GMT");
            assertThat(third.header("Link")).isEqualTo(aroundThird());
            assertThat(first.header("Memento-Datetime")).isEqualTo("Mon, 02 Nov 2026 12:00:00 GMT");
            assertThat(first.header("Link")).isEqualTo(aroundFirst());
        }
    }

    @Test
    void a_revision_that_a_client_has_still_says_so() {
        String tag = RawAnswer.get(article + "/revisions/3").header("ETag");

        RawAnswer again = RawAnswer.get(article + "/revisions/3", "If-None-Match: " + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Memento-Datetime")).isEqualTo("Mon, 02 Nov 2026 13:00:00 GMT");
        assertThat(again.header("Link")).isEqualTo(aroundThird());
    }

    @Test
    void a_revision_alone_is_the_first_and_the_last() throws SQLException {
        UUID id = ArchiveFixture.open().article("mementos", NOON, "It sails.");

        assertThat(RawAnswer.get("/articles/" + id + "/revisions/1").header("Link"))
                .endsWith("/revisions/1>; rel=\"first last memento\"; datetime=\"Mon, 02 Nov 2026 12:00:00 GMT\"");
    }

    @Test
    void the_ends_are_those_of_the_time_map() {
        String timeMap = RawAnswer.get(article + "/timemap").text();

        assertThat(timeMap)
                .startsWith("<" + address() + ">; rel=\"original timegate\",\n")
                .contains("/revisions/1>; rel=\"first memento\"", "/revisions/2>; rel=\"last memento\"");
        assertThat(RawAnswer.head(article + "/timemap").header("Content-Length"))
                .isEqualTo(String.valueOf(timeMap.length()));
    }

    @Test
    void an_article_says_where_its_past_is() {
        for (String path : List.of(article, article + "?at=2026-11-02T13:00:00Z")) {
            RawAnswer now = RawAnswer.get(path);
            RawAnswer again = RawAnswer.get(path, "If-None-Match: " + now.header("ETag"));

            assertThat(again.status()).isEqualTo(304);
            for (RawAnswer answer : List.of(now, again)) {
                assertThat(answer.header("Memento-Datetime")).isNull();
                assertThat(answer.header("Link")).isEqualTo("""
                        <%1$s>; rel="original timegate latest-version", \
                        <%1$s/timemap>; rel="timemap"; type="application/link-format", \
                        <%1$s/revisions>; rel="version-history\"""".formatted(address()));
            }
        }
    }

    @Test
    void what_is_around_a_revision_costs_one_statement_more_and_no_body() {
        String path = article + "/revisions/3";
        String tag = RawAnswer.get(path).header("ETag");

        assertThat(Statements.during(() -> RawAnswer.get(path))).hasSize(3);
        assertThat(Statements.during(() -> RawAnswer.get(path, "If-None-Match: " + tag)))
                .hasSize(2)
                .noneMatch(sql -> sql.contains("body"));
    }

    private String address() {
        return "http://news.example" + article;
    }

    private String aroundThird() {
        return """
                <%1$s>; rel="original timegate latest-version", \
                <%1$s/timemap>; rel="timemap"; type="application/link-format", \
                <%1$s/revisions>; rel="version-history", \
                <%1$s/revisions/1>; rel="first prev memento"; datetime="Mon, 02 Nov 2026 12:00:00 GMT", \
                <%1$s/revisions/2>; rel="last next predecessor-version memento"; \
                datetime="Mon, 02 Nov 2026 14:00:00 GMT\"""".formatted(address());
    }

    private String aroundFirst() {
        return """
                <%1$s>; rel="original timegate latest-version", \
                <%1$s/timemap>; rel="timemap"; type="application/link-format", \
                <%1$s/revisions>; rel="version-history", \
                <%1$s/revisions/1>; rel="first memento"; datetime="Mon, 02 Nov 2026 12:00:00 GMT", \
                <%1$s/revisions/2>; rel="last successor-version memento"; datetime="Mon, 02 Nov 2026 14:00:00 GMT", \
                <%1$s/revisions/3>; rel="next memento"; datetime="Mon, 02 Nov 2026 13:00:00 GMT\"""".formatted(address());
    }
}
