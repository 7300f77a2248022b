package dev.newslog.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.content.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DiffViewTest {

    private static final UUID ID = new UUID(1, 2);

    @Test
    void another_spelling_of_the_same_content_is_no_change_beside_a_real_edit() {
        FoundText from = revision(1, "Mara Lindqvist", "en", "It sails.", List.of("ferry", "islands"));
        FoundText to = revision(2, "Mara  Lindqvist", "EN", "It stops.", List.of("islands", "ferry", "ferry"));

        assertThat(DiffView.between(from, to).changed()).containsExactly("body");
    }

    @Test
    void a_field_that_came_or_went_has_changed() {
        FoundText from = revision(1, "Mara Lindqvist", null, "It sails.", List.of());
        FoundText to = revision(2, null, "en", "It sails.", List.of());

        assertThat(DiffView.between(from, to).changed()).containsExactly("byline", "language");
    }

    private static FoundText revision(int number, String byline, String language, String body, List<String> keywords) {
        Content content = new Content(
                "Ferry", byline, null, language, null, body, ContentType.PLAIN, keywords, List.of(), null, null, null);
        ArticleRow article = new ArticleRow();
        article.id = ID;
        TextRow revision = new TextRow();
        revision.key = new RevisionRow.Key(ID, number);
        revision.headline = content.headline();
        revision.byline = byline;
        revision.language = language;
        revision.contentType = content.contentType().mediaType();
        revision.keywords = keywords;
        revision.body = body;
        revision.fieldDigests = ContentDigest.of(content).fieldDigests();
        return new FoundText(article, revision);
    }
}
