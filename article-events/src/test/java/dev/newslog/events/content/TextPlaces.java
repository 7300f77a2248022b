package dev.newslog.events.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Contents that bear one text and nothing else, each in another place.
final class TextPlaces {

    private static final Content NOTHING = Content.ofNote(null);

    private TextPlaces() {}

    static List<Content> ofLine(String line) {
        Stream<Content> fields = Stream.of(
                        ContentField.HEADLINE, ContentField.BYLINE, ContentField.SECTION, ContentField.KEYWORDS)
                .map(field -> Contents.with(NOTHING, field, filled(line, new Image(line, line, line))));
        Stream<Content> images = Stream.of(
                        new Image(line, null, null), new Image(null, line, null), new Image(null, null, line))
                .map(image -> Contents.with(NOTHING, ContentField.IMAGES, filled(line, image)));
        return Stream.concat(fields, images).toList();
    }

    static List<Content> ofParagraphs(String text) {
        Content filled = filled(text, new Image(text, text, text));
        Stream<Content> fields = Stream.of(
                        ContentField.DESCRIPTION, ContentField.BODY, ContentField.ED_NOTE, ContentField.CORRECTION)
                .map(field -> Contents.with(NOTHING, field, filled));
        return Stream.concat(fields, Stream.of(ofHtml(html(text)))).toList();
    }

    static Content ofHtml(String body) {
        return new Content("", null, null, null, null, body, ContentType.HTML, List.of(), List.of(), null, null, null);
    }

    private static String html(String text) {
        return Arrays.stream(HtmlMarks.escape(text).split("\n\n"))
                .collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }

    private static Content filled(String text, Image image) {
        return new Content(
                text,
                text,
                text,
                text,
                text,
                text,
                ContentType.PLAIN,
                List.of(text),
                List.of(image),
                null,
                text,
                new Correction(Correction.Kind.UPDATE, text));
    }
}
