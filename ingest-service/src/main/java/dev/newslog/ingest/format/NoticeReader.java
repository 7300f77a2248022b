package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.events.ArticleReinstated.Reinstatement;
import dev.newslog.events.Withdrawal;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.Json;
import dev.newslog.ingest.format.document.MediaType;
import dev.newslog.ingest.format.document.Rules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what is said of an article without a version of it, as strictly as a submission.
public final class NoticeReader {

    private static final Set<String> FIELDS = Set.of("source", "reason");
    private static final int LONGEST_REASON = 500;
    private static final String MEDIA_TYPE = "application/json";

    private NoticeReader() {}

    /// The reader for a `Content-Type`.
    ///
    /// @throws UnsupportedFormatException where it is not JSON
    public static NoticeReader of(@Nullable String contentType) {
        if (!MediaType.of(contentType).name().equals(MEDIA_TYPE)) {
            throw new UnsupportedFormatException(List.of(MEDIA_TYPE));
        }
        return new NoticeReader();
    }

    /// Reads a reinstatement, which takes no parameters.
    ///
    /// @throws FaultyDocumentException with every fault and its pointer
    public Reinstatement reinstatement(byte[] document, Map<String, List<String>> parameters) {
        Faults faults = new Faults();
        Parameters.object(Set.of(), parameters, faults);
        ObjectNode object = Json.object(document, faults);
        if (object == null) {
            throw faults.exception();
        }
        Fields fields = new Fields(object, "", faults);
        fields.refuseAllBut(FIELDS);
        String source = Rules.source(fields, "source");
        String reason = reason(fields);
        if (source == null || reason == null || !faults.isEmpty()) {
            throw faults.exception();
        }
        return new Reinstatement(source, reason);
    }

    /// Reads a kill notice from parameters.
    ///
    /// @param ofAnySource whether the source may be left out
    /// @throws FaultyDocumentException with every fault
    public static Withdrawal withdrawal(Map<String, List<String>> parameters, boolean ofAnySource) {
        Faults faults = new Faults();
        Fields fields = new Fields(Parameters.object(FIELDS, parameters, faults), "", faults);
        boolean sourceless = ofAnySource && !parameters.containsKey("source");
        String source = sourceless ? null : Rules.source(fields, "source");
        String reason = reason(fields);
        faults.throwIfAny();
        return new Withdrawal(source, null, null, null, null, null, reason);
    }

    private static @Nullable String reason(Fields fields) {
        return fields.required("reason", fields.text("reason", LONGEST_REASON));
    }
}
