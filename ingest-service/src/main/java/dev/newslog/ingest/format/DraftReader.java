package dev.newslog.ingest.format;

import dev.newslog.events.PubStatus;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.Rules;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Reads the native form of a submission, whatever its format was.
final class DraftReader {

    private static final Set<String> OWN_FIELDS =
            Set.of("source", "uri", "url", "version", "firstCreated", "versionCreated", "pubStatus", "embargoedUntil");
    private static final Set<String> FIELDS = union(OWN_FIELDS, ContentReader.FIELDS);

    /// The ninjs words for what is to become of it.
    private enum Status {
        USABLE,
        WITHHELD,
        CANCELED
    }

    private DraftReader() {}

    /// What the fields say; where any is wrong, their faults say so and the draft is of no use.
    ///
    /// @param named whether the client says elsewhere which article it is
    static Draft read(Fields fields, boolean named) {
        fields.refuseAllBut(FIELDS);
        String source = Rules.source(fields, "source");
        Status status = Rules.word(fields, "pubStatus", Status.class, Rules::lowerCase);
        boolean canceled = status == Status.CANCELED;
        String headline = fields.line("headline", 500);
        String edNote = fields.text("edNote", 5_000);
        Draft draft = new Draft(
                Objects.requireNonNullElse(source, ""),
                fields.line("uri", 2_048),
                Rules.url(fields, "url"),
                fields.line("version", 64),
                Rules.time(fields, "firstCreated"),
                Rules.time(fields, "versionCreated"),
                headline,
                ContentReader.read(fields, headline, edNote, !canceled),
                canceled,
                status == Status.WITHHELD ? PubStatus.WITHHELD : PubStatus.USABLE,
                edNote,
                Rules.time(fields, "embargoedUntil"),
                null);
        if (canceled && !named && draft.isNameless()) {
            fields.fault("uri", "is required, or a url or a headline, to say which article is canceled");
        }
        return draft;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
