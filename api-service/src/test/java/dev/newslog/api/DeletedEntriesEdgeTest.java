package dev.newslog.api;

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
import org.jdom2.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is taken back leaves the feeds, and their readers are told (RFC 6721).
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class DeletedEntriesEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3_600);

    private final String source = "deleted-" + UUID.randomUUID();
    private ArchiveFixture archive;
    private UUID id;

    @BeforeEach
    void story() throws SQLException {
        archive = ArchiveFixture.open();
        id = archive.article(source, NOON, "It sails.", "It stops.");
    }

    @Test
    void a_kill_takes_the_entries_away_and_says_so() throws SQLException {
        List<String> revisions =
                FeedReader.get("/feeds/revisions.atom?source=" + source).ids();
        Takedown.of(archive, id, "withdrawn", "canceled", "It was <wrong>.", LATER);

        FeedReader articles = FeedReader.get("/feeds/articles.atom?source=" + source);
        Element deleted = articles.deleted().getFirst();
        assertThat(articles.ids()).isEmpty();
        assertThat(articles.deletedIds()).containsExactly("urn:uuid:" + id);
        assertThat(deleted.getAttributeValue("when")).isEqualTo("2026-11-02T13:00:00.000000Z");
        assertThat(deleted.getChildText("comment", deleted.getNamespace())).isEqualTo("It was <wrong>.");
        assertThat(FeedReader.get("/feeds/revisions.atom?source=" + source).deletedIds())
                .containsExactlyInAnyOrderElementsOf(revisions);
        assertThat(given().get("/feeds/articles.json?source=" + source)
                        .jsonPath()
                        .getList("_newslog.deleted.id"))
                .containsExactly("urn:uuid:" + id);
    }

    @Test
    void an_archive_document_loses_what_is_killed_and_another_tells_of_it() throws SQLException {
        String before = Takedown.endOfWindow(archive);
        Takedown.of(archive, id, "withheld", "withheld", "Legal.", LATER);
        String after = Takedown.endOfWindow(archive);

        FeedReader earlier = FeedReader.get("/feeds/revisions.atom?source=" + source + "&archive=" + before);
        FeedReader later = FeedReader.get("/feeds/revisions.atom?source=" + source + "&archive=" + after);

        assertThat(earlier.ids()).isEmpty();
        assertThat(earlier.deletedIds()).isEmpty();
        assertThat(later.deletedIds()).hasSize(2);
        assertThat(FeedReader.get("/feeds/revisions.atom?source=" + source).deletedIds())
                .hasSize(2);
    }

    @Test
    void what_comes_back_is_an_entry_that_is_newer_than_its_deletion() throws SQLException {
        Takedown.of(archive, id, "withheld", "withheld", "Legal.", LATER);
        Takedown.endOfWindow(archive);
        Takedown.of(archive, id, "released", "usable", "", LATER.plusSeconds(60));

        FeedReader articles = FeedReader.get("/feeds/articles.atom?source=" + source);
        FeedReader revisions = FeedReader.get("/feeds/revisions.atom?source=" + source);

        assertThat(articles.bodies()).containsExactly("<p>It stops.</p>");
        assertThat(revisions.bodies()).containsExactly("<p>It stops.</p>", "<p>It sails.</p>");
        assertThat(List.of(articles, revisions)).allSatisfy(feed -> {
            assertThat(feed.deletedIds()).isEmpty();
            assertThat(feed.feed().getEntries())
                    .allSatisfy(entry -> assertThat(entry.getUpdated()).isAfter(LATER));
        });
    }

    @Test
    void who_comes_after_the_window_of_a_release_is_told_of_it_too() throws SQLException {
        Takedown.of(archive, id, "withheld", "withheld", "Legal.", LATER);
        Takedown.of(archive, id, "released", "usable", "", LATER.plusSeconds(60));
        Takedown.endOfWindow(archive);

        FeedReader revisions = FeedReader.get("/feeds/revisions.atom?source=" + source);

        assertThat(revisions.bodies()).containsExactly("<p>It stops.</p>", "<p>It sails.</p>");
        assertThat(revisions.feed().getEntries())
                .allSatisfy(entry -> assertThat(entry.getUpdated()).isAfter(LATER));
    }

    @Test
    void an_embargo_that_the_clock_has_ended_leaves_an_entry_that_is_newer() throws SQLException {
        Takedown.of(archive, id, "embargoed", "usable", "", LATER);
        archive.run("update article set embargoed_until = '%s' where id = '%s'".formatted(LATER.plusSeconds(60), id));

        FeedReader feed = FeedReader.get("/feeds/articles.atom?source=" + source);

        assertThat(feed.deletedIds()).isEmpty();
        assertThat(feed.feed().getEntries().getFirst().getUpdated()).isAfter(LATER);
    }

    @Test
    void a_new_embargo_takes_it_away_without_a_word() throws SQLException {
        Takedown.of(archive, id, "embargoed", "usable", "Secret", LATER);
        archive.run(
                "update article set embargoed_until = now() + interval '1 day', awaited_end = now() + interval '1 day',"
                        + " in_feed = true where id = '" + id + "'");

        FeedReader feed = FeedReader.get("/feeds/articles.atom?source=" + source);

        assertThat(feed.ids()).isEmpty();
        assertThat(feed.deletedIds()).containsExactly("urn:uuid:" + id);
        assertThat(feed.text()).doesNotContain("Secret", "It stops", "comment");
    }

    @Test
    void what_other_filters_are_asked_of_is_no_word_of_what_is_hidden() throws SQLException {
        new IndexFixture(archive).describe(id, 2, "section = 'Arts'");
        Takedown.of(archive, id, "withdrawn", "canceled", "Wrong.", LATER);

        assertThat(FeedReader.get("/feeds/articles.atom?section=Arts&source=" + source)
                        .deletedIds())
                .isEqualTo(FeedReader.get("/feeds/articles.atom?section=Local&source=" + source)
                        .deletedIds())
                .hasSize(1);
    }

    @Test
    void a_long_blog_that_is_killed_does_not_fill_the_document() throws SQLException {
        UUID blog = archive.article(source, NOON, "First");
        archive.run("update article set revisions = 5000 where id = '" + blog + "'");
        Takedown.of(archive, blog, "withdrawn", "canceled", "Wrong.", LATER);

        assertThat(FeedReader.get("/feeds/revisions.atom?source=" + source).deletedIds())
                .hasSize(100);
    }

    /// A document tells of 1,000 revisions that are shown again.
    @Test
    void what_one_source_releases_does_not_push_out_what_another_does() throws SQLException {
        String other = "other-" + source;
        Takedown.of(archive, id, "released", "usable", "", LATER);
        for (int at = 0; at < 11; at++) {
            UUID blog = archive.article(other, NOON, "First");
            archive.grow(blog, 100);
            Takedown.of(archive, blog, "released", "usable", "", LATER.plusSeconds(at));
        }

        FeedReader revisions = FeedReader.get("/feeds/revisions.atom?source=" + source);

        assertThat(FeedReader.get("/feeds/revisions.atom?source=" + other).ids())
                .hasSizeBetween(1_000, 1_011);
        assertThat(revisions.bodies()).containsExactly("<p>It stops.</p>", "<p>It sails.</p>");
        assertThat(revisions.feed().getEntries())
                .allSatisfy(entry -> assertThat(entry.getUpdated()).isAfter(NOON));
    }
}
