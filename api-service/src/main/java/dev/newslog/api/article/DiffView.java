package dev.newslog.api.article;

import dev.newslog.api.diff.Operation;
import dev.newslog.api.diff.TextDiff;
import dev.newslog.events.content.ContentField;
import dev.newslog.events.content.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// What changed between two revisions, word by word.
///
/// @param changed the fields that differ between these two
record DiffView(
        UUID articleId,
        int from,
        int to,
        List<String> changed,
        List<Operation> headline,
        List<Operation> body,
        int wordsInserted,
        int wordsDeleted) {

    static DiffView between(FoundText from, FoundText to) {
        TextDiff headline = TextDiff.between(from.revision().headline, to.revision().headline);
        TextDiff body = TextDiff.between(text(from), text(to));
        return new DiffView(
                to.article().id,
                from.revision().key.number(),
                to.revision().key.number(),
                changed(from, to),
                headline.operations(),
                body.operations(),
                headline.wordsInserted() + body.wordsInserted(),
                headline.wordsDeleted() + body.wordsDeleted());
    }

    private static String text(FoundText revision) {
        return revision.revision().contentType.equals("text/html")
                ? HtmlText.extract(revision.body())
                : revision.body();
    }

    private static List<String> changed(FoundText from, FoundText to) {
        List<String> changed = new ArrayList<>();
        if (from.revision().contentDigest.equals(to.revision().contentDigest)) {
            return changed;
        }
        for (ContentField field : ContentField.values()) {
            Function<FoundText, Object> value = revision -> valueOf(field, revision);
            if (!Objects.equals(value.apply(from), value.apply(to))) {
                changed.add(field.label());
            }
        }
        return changed;
    }

    @SuppressWarnings("NullAway") // absent fields are compared as null
    private static Object valueOf(ContentField field, FoundText text) {
        RevisionRow revision = text.revision();
        return switch (field) {
            case HEADLINE -> revision.headline;
            case BYLINE -> revision.byline;
            case SECTION -> revision.section;
            case LANGUAGE -> revision.language;
            case DESCRIPTION -> revision.description;
            case BODY -> text.body();
            case CONTENT_TYPE -> revision.contentType;
            case KEYWORDS -> revision.keywords.stream().sorted().toList();
            case IMAGES -> revision.images;
            case URGENCY -> revision.urgency;
            case ED_NOTE -> revision.edNote;
            case CORRECTION ->
                revision.correctionKind == null ? null : List.of(revision.correctionKind, "" + revision.correctionText);
        };
    }
}
