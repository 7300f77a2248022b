package dev.newslog.api.article;

import dev.newslog.api.diff.Operation;
import dev.newslog.api.diff.TextDiff;
import dev.newslog.events.content.ContentField;
import dev.newslog.events.content.HtmlText;
import java.util.List;
import java.util.UUID;

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

    /// The body as readers see it.
    static String text(FoundText revision) {
        return revision.revision().contentType.equals("text/html")
                ? HtmlText.extract(revision.body())
                : revision.body();
    }

    /// By the digests of the fields, as everywhere: another spelling of the same content is no change.
    private static List<String> changed(FoundText from, FoundText to) {
        return ContentField.labels(to.content().changedSince(from.content()));
    }
}
