package dev.newslog.events.content;

import java.util.Collection;
import java.util.List;

/// The fields that make an article's content. Their places are part of digest `v1` and never change.
public enum ContentField {
    HEADLINE(0, "headline"),
    BYLINE(1, "byline"),
    SECTION(2, "section"),
    LANGUAGE(3, "language"),
    DESCRIPTION(4, "description"),
    BODY(5, "body"),
    CONTENT_TYPE(6, "contentType"),
    KEYWORDS(7, "keywords"),
    IMAGES(8, "images"),
    URGENCY(9, "urgency"),
    ED_NOTE(10, "edNote"),
    CORRECTION(11, "correction");

    private final int place;
    private final String label;

    ContentField(int place, String label) {
        this.place = place;
        this.label = label;
    }

    /// Its place in digest `v1`, from 0.
    int place() {
        return place;
    }

    /// The name that clients see.
    public String label() {
        return label;
    }

    /// The names of several, in their order.
    public static List<String> labels(Collection<ContentField> fields) {
        return fields.stream().map(ContentField::label).toList();
    }
}
