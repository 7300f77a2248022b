package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The documents that readers subscribe to.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class FeedsEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final String source = "feeds-" + UUID.randomUUID();
    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
    }

    @Test
    void an_article_keeps_its_entry_which_moves() throws SQLException {
        UUID id = archive.article(source, NOON, "It sails.");
        FeedReader before = FeedReader.get("/feeds/articles.atom?source=" + source);

        archive.newVersion(id, source, 2, NOON.plusSeconds(60), "It stops.");
        FeedReader after = FeedReader.get("/feeds/articles.atom?source=" + source);

        assertThat(before.ids()).containsExactly("urn:uuid:" + id).isEqualTo(after.ids());
        assertThat(before.bodies()).containsExactly("<p>It sails.</p>");
        assertThat(after.bodies()).containsExactly("<p>It stops.</p>");
        assertThat(before.feed().getEntries().getFirst().getUpdated()).isEqualTo(Date.from(NOON));
        assertThat(after.feed().getEntries().getFirst().getUpdated()).isEqualTo(Date.from(NOON.plusSeconds(60)));
        assertThat(after.feed().getEntries().getFirst().getPublished()).isEqualTo(Date.from(NOON));
    }

    @Test
    void each_revision_has_an_entry_of_its_own() throws SQLException {
        UUID id = archive.article(source, NOON, "It sails.", "It stops.");
        FeedReader before = FeedReader.get("/feeds/revisions.atom?source=" + source);

        archive.newVersion(id, source, 3, NOON.plusSeconds(60), "It waits.");
        FeedReader after = FeedReader.get("/feeds/revisions.atom?source=" + source);

        assertThat(before.bodies()).containsExactlyInAnyOrder("<p>It sails.</p>", "<p>It stops.</p>");
        assertThat(after.bodies()).hasSize(3).startsWith("<p>It waits.</p>");
        assertThat(after.ids()).containsAll(before.ids()).doesNotHaveDuplicates();
    }

    @Test
    void of_a_body_that_is_too_long_the_beginning_is_told() throws SQLException {
        UUID id = archive.article(source, NOON, "It stops.");
        archive.run(
                "update revision set content_type = 'text/html', body = '<p>It stops for long</p>' || repeat(' ', 40000)"
                        + " || '<p>It sails.</p>' where article_id = '" + id + "'");

        assertThat(FeedReader.get("/feeds/articles.atom?source=" + source).bodies())
                .containsExactly("<p>It stops for …</p>");
    }

    @Test
    void both_formats_tell_the_same() throws SQLException {
        RichStory.in(archive, source);

        for (String kind : List.of("articles", "revisions")) {
            FeedReader atom = FeedReader.get("/feeds/" + kind + ".atom?source=" + source);
            JsonPath json =
                    given().get("/feeds/" + kind + ".json?source=" + source).jsonPath();

            assertThat(json.getList("items.id", String.class)).isEqualTo(atom.ids());
            assertThat(json.getString("_newslog.id")).isEqualTo(atom.feed().getId());
            assertThat(json.getString("title")).isEqualTo(atom.feed().getTitle());
            assertThat(json.getString("items[0].url"))
                    .isEqualTo(atom.feed()
                            .getEntries()
                            .getFirst()
                            .getAlternateLinks()
                            .getFirst()
                            .getHref());
            assertThat(json.getString("items[0].content_text")).isEqualTo("It stops & waits.\n\nFür eine Woche.");
        }
    }
}
