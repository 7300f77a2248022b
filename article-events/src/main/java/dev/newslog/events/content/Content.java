package dev.newslog.events.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All that an article says: exactly what [ContentDigest] covers, so exactly what a new revision is made of.
/// Terms are those of IPTC ninjs.
///
/// @param headline one line
/// @param language a BCP 47 tag
/// @param body paragraphs separated by a blank line, or HTML
/// @param keywords in no particular order
/// @param images in the publisher's order
/// @param urgency 1 (most) to 9
/// @param edNote a note to editors
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Content(
        String headline,
        @Nullable String byline,
        @Nullable String section,
        @Nullable String language,
        @Nullable String description,
        String body,
        ContentType contentType,
        List<String> keywords,
        List<Image> images,
        @Nullable Integer urgency,
        @Nullable String edNote,
        @Nullable Correction correction) {

    /// Lists may be absent on the log, where an empty one is not written.
    @SuppressWarnings("ConstantValue")
    public Content {
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(contentType, "contentType");
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        images = images == null ? List.of() : List.copyOf(images);
    }

    /// What says nothing but a note to editors, which may be absent too.
    public static Content ofNote(@Nullable String edNote) {
        return new Content("", null, null, null, null, "", ContentType.PLAIN, List.of(), List.of(), null, edNote, null);
    }

    /// The body as readers see it: HTML without its mark-up, plain text to the letter.
    public String bodyText() {
        return switch (contentType) {
            case PLAIN -> body;
            case HTML -> HtmlText.extract(body);
        };
    }
}
