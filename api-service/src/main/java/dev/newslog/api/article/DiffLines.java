package dev.newslog.api.article;

import dev.newslog.api.diff.UnifiedDiff;
import dev.newslog.events.content.ContentField;
import dev.newslog.events.content.Image;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What changed between two revisions, line by line, in the unified format: first a line that names the fields, then
/// for each a part of its own, as if every field of a revision were a file. So `patch -p4` in a directory with the
/// files `headline`, `body` and so on makes the later revision of the earlier one.
///
/// A field that a revision has not is `/dev/null`. Keywords are a line each, in the order of their letters; an image is
/// a line for each thing that is said of it; a correction is its kind, then its text.
record DiffLines(FoundText from, FoundText to) {

    /// All of it.
    String written() {
        Set<ContentField> changed = to.content().changedSince(from.content());
        StringBuilder text = new StringBuilder(head(changed));
        for (ContentField field : ContentField.values()) {
            boolean isText = field == ContentField.HEADLINE || field == ContentField.BODY;
            if (isText || changed.contains(field)) {
                text.append(part(field, changed.contains(field)));
            }
        }
        return text.toString();
    }

    private String head(Set<ContentField> changed) {
        return "Changed from revision %d to %d of article %s: %s\n"
                .formatted(
                        number(from),
                        number(to),
                        to.article().id,
                        changed.isEmpty() ? "nothing" : String.join(", ", ContentField.labels(changed)));
    }

    /// Of a body that changed without its words, a line that says so.
    private String part(ContentField field, boolean hasChanged) {
        String before = lines(from, field);
        String after = lines(to, field);
        String hunks = UnifiedDiff.hunks(before == null ? "" : before, after == null ? "" : after);
        if (hunks.isEmpty()) {
            return hasChanged ? "The words of the " + field.label() + " are the same.\n" : "";
        }
        return "--- %s\n+++ %s\n%s"
                .formatted(
                        before == null ? "/dev/null" : file(from, field),
                        after == null ? "/dev/null" : file(to, field),
                        hunks);
    }

    private static String file(FoundText revision, ContentField field) {
        return "articles/%s/revisions/%d/%s".formatted(revision.article().id, number(revision), field.label());
    }

    private static int number(FoundText revision) {
        return revision.revision().key.number();
    }

    private static @Nullable String lines(FoundText found, ContentField field) {
        RevisionColumns revision = found.revision();
        return switch (field) {
            case HEADLINE -> revision.headline;
            case BYLINE -> revision.byline;
            case SECTION -> revision.section;
            case LANGUAGE -> revision.language;
            case DESCRIPTION -> revision.description;
            case BODY -> DiffView.text(found);
            case CONTENT_TYPE -> revision.contentType;
            case KEYWORDS -> ofEach(new TreeSet<>(revision.keywords).stream());
            case IMAGES -> ofEach(revision.images.stream().map(DiffLines::lines));
            case URGENCY -> revision.urgency == null ? null : revision.urgency.toString();
            case ED_NOTE -> revision.edNote;
            case CORRECTION ->
                revision.correctionKind == null ? null : revision.correctionKind + "\n" + revision.correctionText;
        };
    }

    private static String lines(Image image) {
        return Stream.of(line("url", image.url()), line("caption", image.caption()), line("credit", image.credit()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> line(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(said -> name + ": " + said);
    }

    /// Nothing where there is none.
    private static @Nullable String ofEach(Stream<String> items) {
        List<String> lines = items.toList();
        return lines.isEmpty() ? null : String.join("\n", lines) + "\n";
    }
}
