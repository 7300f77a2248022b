package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.events.Original;
import dev.newslog.ingest.format.document.Document;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.Format;
import dev.newslog.ingest.format.document.MediaType;
import dev.newslog.ingest.format.ninjs.NinjsFormat;
import dev.newslog.ingest.format.page.PageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads submissions of one media type, strictly: unknown fields, wrong types and bad dates are faults, told together.
public final class SubmissionReader {

    private static final List<Format> FORMATS =
            List.of(new NativeFormat(), new NinjsFormat(), new WireCopyFormat(), new PageFormat());

    private final Format format;
    private final MediaType mediaType;

    private SubmissionReader(Format format, MediaType mediaType) {
        this.format = format;
        this.mediaType = mediaType;
    }

    /// The reader for a `Content-Type`.
    ///
    /// @throws UnsupportedFormatException where there is none
    public static SubmissionReader of(@Nullable String contentType) {
        MediaType mediaType = MediaType.of(contentType);
        return FORMATS.stream()
                .filter(format -> format.mediaType().equals(mediaType.name()))
                .findFirst()
                .map(format -> new SubmissionReader(format, mediaType))
                .orElseThrow(() -> new UnsupportedFormatException(mediaTypes()));
    }

    /// Whether it may take long, so that it is not for an event loop.
    public boolean takesLong() {
        return format.takesLong();
    }

    /// Reads one submission.
    ///
    /// @param parameters native fields that were given beside it
    /// @param named whether its address names the article, so that it need not
    /// @throws FaultyDocumentException with every fault and its pointer
    public Draft read(byte[] document, Map<String, List<String>> parameters, boolean named) {
        Faults faults = new Faults();
        ObjectNode submission = format.read(new Document(document, mediaType.charset()), faults);
        if (submission == null) {
            throw faults.exception();
        }
        if (format.isNative()) {
            Parameters.object(Set.of(), parameters, faults);
        } else {
            Parameters.apply(parameters, submission, faults);
        }
        Draft draft = DraftReader.read(new Fields(submission, "", faults), named);
        faults.throwIfAny();
        return format.isNative() && draft.isHeldByItsEvent()
                ? draft
                : draft.from(new Original(mediaType.toString(), document));
    }

    private static List<String> mediaTypes() {
        return FORMATS.stream().map(Format::mediaType).toList();
    }
}
