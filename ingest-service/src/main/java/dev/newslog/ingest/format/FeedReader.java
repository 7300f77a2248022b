package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Document;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.MediaType;
import dev.newslog.ingest.format.feed.FeedDocument;
import dev.newslog.ingest.format.feed.FeedItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads documents of which every entry is a submission: RSS and Atom of any version, whichever of the
/// two the media type says.
public final class FeedReader {

    private static final List<String> MEDIA_TYPES = List.of("application/atom+xml", "application/rss+xml");

    private final MediaType mediaType;

    private FeedReader(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /// The reader for a `Content-Type`, where it is one of [#mediaTypes()].
    public static Optional<FeedReader> of(@Nullable String contentType) {
        return Optional.of(MediaType.of(contentType))
                .filter(mediaType -> MEDIA_TYPES.contains(mediaType.name()))
                .map(FeedReader::new);
    }

    /// What is read here.
    public static List<String> mediaTypes() {
        return MEDIA_TYPES;
    }

    /// Finds the entries of a document, at most 1,000, in their order. They are read one by one
    /// ([FeedEntry#draft()]).
    ///
    /// @param parameters native fields that hold for every entry: `source`, `section`, `byline`,
    ///     `language`, `keyword` and `embargoedUntil`; those of one article alone, such as `uri`, are
    ///     faults
    /// @throws FaultyDocumentException where the document can't be read, or a parameter is wrong
    public List<FeedEntry> read(byte[] document, Map<String, List<String>> parameters) {
        Faults faults = new Faults();
        ObjectNode said = Parameters.ofMany(parameters, faults);
        ObjectNode anyStory = said.deepCopy().put("headline", "any").put("body", "any");
        DraftReader.read(new Fields(anyStory, "", faults), false);
        List<FeedItem> items = FeedDocument.items(new Document(document, mediaType.charset()), faults);
        faults.throwIfAny();
        return entries(items, said);
    }

    /// A feed may have several versions of a story, all with its id. Each has a line of its own.
    private static List<FeedEntry> entries(List<FeedItem> items, ObjectNode said) {
        Map<String, Integer> seen = new HashMap<>();
        List<FeedEntry> entries = new ArrayList<>(items.size());
        for (FeedItem item : items) {
            String id = item.id();
            int before = seen.merge(id, 1, Integer::sum) - 1;
            String line = before == 0 ? id : id + " " + before;
            entries.add(new FeedEntry(entries.size() + 1, line, item, said));
        }
        return entries;
    }
}
