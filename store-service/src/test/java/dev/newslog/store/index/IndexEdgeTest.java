package dev.newslog.store.index;

import static dev.newslog.store.Events.embargoed;
import static dev.newslog.store.Events.killed;
import static dev.newslog.store.Events.said;
import static dev.newslog.store.Events.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the index of lists has of an article, kept by the running follower.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class IndexEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID article = UUID.randomUUID();
    private TestArchive archive;
    private TestLog log;
    private IndexAudit index;

    @BeforeEach
    void open() {
        archive = TestArchive.ofApplication().migrated();
        log = TestLog.ofApplication();
        index = new IndexAudit(archive);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_article_is_listed_by_what_its_current_revision_says() {
        String page = "https://courier.example/" + article;
        log.append(
                told(article, "1", page, content("Arts", "en-GB", ContentType.PLAIN, "The lighthouse is painted.")),
                told(
                        article,
                        "2",
                        page,
                        content("Sea-" + article, "de", ContentType.PLAIN, "Der Leuchtturm ist neu.")));
        archive.awaitReceipts(article, 2);
        index.awaitEqual();

        assertThat(index.listed("section", "Sea-" + article)).containsExactly(article.toString());
        assertThat(index.listed("section", "Arts")).doesNotContain(article.toString());
        assertThat(index.listed("language", "en")).doesNotContain(article.toString());
        assertThat(index.listed("url", page)).containsExactly(article.toString());
        assertThat(index.listed("uri", "urn:ferry:" + article)).containsExactly(article.toString());
    }

    @Test
    void words_are_found_in_any_form_of_the_article_s_language() {
        log.append(
                told(article, "1", null, content("Arts", "de-AT", ContentType.PLAIN, "Die Leuchttürme von Kvitsund.")));
        archive.awaitReceipts(article, 1);
        index.awaitEqual();

        assertThat(index.found("leuchtturm kvitsund")).containsExactly(article.toString());
        assertThat(index.found("\"von kvitsund\" -leuchtturm")).isEmpty();
    }

    @Test
    void of_html_the_words_are_searched_and_not_the_mark_up() {
        log.append(told(
                article,
                "1",
                null,
                content(
                        "Arts",
                        "en",
                        ContentType.HTML,
                        "<p class=\"zebra\">The <b>Bess</b>emer bridge</p><!-- yak -->")));
        archive.awaitReceipts(article, 1);
        index.awaitEqual();

        assertThat(index.found("bessemer bridge")).containsExactly(article.toString());
        assertThat(index.found("zebra or yak")).isEmpty();
    }

    @Test
    void of_a_killed_story_no_word_is_kept_and_it_is_not_counted() {
        log.append(said(article, "1", "The periwinkle sails."));
        archive.awaitReceipts(article, 1);
        index.awaitEqual();
        assertThat(index.found("periwinkle")).containsExactly(article.toString());

        log.append(killed(article));

        archive.awaitReceipts(article, 2);
        index.awaitEqual();
        assertThat(index.found("periwinkle")).isEmpty();
        assertThat(archive.texts("select words from archive_index.article_entry where article_id = ?", article))
                .containsExactly((String) null);
    }

    @Test
    void an_embargoed_story_is_in_no_list_and_no_count_until_its_end() {
        log.append(embargoed(article, "1", "The cormorant dives.", Instant.now().plusSeconds(4)));
        archive.awaitReceipts(article, 1);
        assertThat(index.listed("uri", "urn:ferry:" + article)).isEmpty();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(index.found("cormorant")).containsExactly(article.toString()));
        index.awaitEqual();
    }

    private static Content content(String section, String language, ContentType type, String body) {
        return new Content(
                "Harbour news", null, section, language, null, body, type, List.of(), List.of(), null, null, null);
    }
}
