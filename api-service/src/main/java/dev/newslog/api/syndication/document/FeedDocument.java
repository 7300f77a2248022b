package dev.newslog.api.syndication.document;

import java.time.Instant;
import java.util.List;

/// One document of a feed: the one that readers subscribe to, or one of its archive.
///
/// @param id the feed's, the same in all its documents
/// @param updated when the newest came that it tells of
/// @param archive whether it is one of the archive
/// @param entries the newest first
/// @param deleted what is gone of what may have been an entry
public record FeedDocument(
        String id,
        String title,
        Instant updated,
        boolean archive,
        Places places,
        List<Entry> entries,
        List<DeletedEntry> deleted) {

    public FeedDocument {
        entries = List.copyOf(entries);
        deleted = List.copyOf(deleted);
    }
}
