package dev.newslog.ingest.format;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Correction;
import dev.newslog.events.content.Image;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what an article says.
final class ContentReader {

    static final Set<String> FIELDS = Set.of(
            "headline",
            "byline",
            "section",
            "language",
            "description",
            "body",
            "contentType",
            "keywords",
            "images",
            "urgency",
            "edNote",
            "correction");

    private ContentReader() {}

    /// The content, with an empty headline or body where there is none, as in a kill notice.
    ///
    /// @param headline read already, as it may name the article
    /// @param edNote read already, as it may be the reason of a withdrawal
    static Content read(Fields fields, @Nullable String headline, @Nullable String edNote, boolean required) {
        String body = fields.text("body", 500_000);
        if (required) {
            fields.required("headline", headline);
            fields.required("body", body);
        }
        return new Content(
                Objects.requireNonNullElse(headline, ""),
                fields.line("byline", 500),
                fields.line("section", 100),
                Rules.language(fields, "language"),
                fields.text("description", 5_000),
                Objects.requireNonNullElse(body, ""),
                contentType(fields),
                fields.lines("keywords", 200),
                images(fields),
                fields.number("urgency", 1, 9),
                edNote,
                correction(fields));
    }

    private static ContentType contentType(Fields fields) {
        ContentType type = Rules.word(fields, "contentType", ContentType.class, ContentType::mediaType);
        return type == null ? ContentType.PLAIN : type;
    }

    private static List<Image> images(Fields fields) {
        List<Image> images = new ArrayList<>();
        for (Fields image : fields.objects("images")) {
            image.refuseAllBut(Set.of("url", "caption", "credit"));
            String url = Rules.url(image, "url");
            String caption = image.text("caption", 5_000);
            String credit = image.line("credit", 500);
            if (url == null && caption == null && credit == null) {
                image.fault("needs a url, a caption or a credit");
            } else {
                images.add(new Image(url, caption, credit));
            }
        }
        return images;
    }

    private static @Nullable Correction correction(Fields fields) {
        Fields correction = fields.object("correction");
        if (correction == null) {
            return null;
        }
        correction.refuseAllBut(Set.of("kind", "text"));
        Correction.Kind kind =
                correction.required("kind", Rules.word(correction, "kind", Correction.Kind.class, Rules::lowerCase));
        String text = correction.required("text", correction.text("text", 5_000));
        return kind == null || text == null ? null : new Correction(kind, text);
    }
}
