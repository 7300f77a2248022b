package dev.newslog.api.article;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Correction;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Revisions as the archive has them, to be compared.
final class DiffTexts {

    static final UUID ID = new UUID(1, 2);

    private DiffTexts() {}

    /// A revision with nothing but a body.
    static FoundText revision(int number, ContentType type, String body) {
        return revision(
                number,
                new Content("Ferry", null, null, null, null, body, type, List.of(), List.of(), null, null, null));
    }

    /// A revision of this content.
    static FoundText revision(int number, Content content) {
        ArticleRow article = new ArticleRow();
        article.id = ID;
        TextRow revision = new TextRow();
        revision.key = new RevisionRow.Key(ID, number);
        revision.headline = content.headline();
        revision.byline = content.byline();
        revision.section = content.section();
        revision.language = content.language();
        revision.description = content.description();
        revision.contentType = content.contentType().mediaType();
        revision.keywords = content.keywords();
        revision.images = content.images();
        revision.urgency = content.urgency() == null ? null : content.urgency().shortValue();
        revision.edNote = content.edNote();
        Correction correction = content.correction();
        revision.correctionKind =
                correction == null ? null : correction.kind().name().toLowerCase(Locale.ROOT);
        revision.correctionText = correction == null ? null : correction.text();
        revision.body = content.body();
        revision.fieldDigests = ContentDigest.of(content).fieldDigests();
        return new FoundText(article, revision);
    }
}
