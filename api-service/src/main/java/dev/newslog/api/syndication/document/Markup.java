package dev.newslog.api.syndication.document;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A text as HTML of paragraphs and line breaks: feed readers may collapse the white space of a plain text (RFC 4287,
/// section 3.1.1.1), and take this for what it is. Nothing of it is mark-up that somebody sent.
final class Markup {

    private Markup() {}

    static String of(String text) {
        return Arrays.stream(text.split("\n{2,}"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + escaped(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
