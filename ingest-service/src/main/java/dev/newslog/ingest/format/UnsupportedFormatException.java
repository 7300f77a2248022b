package dev.newslog.ingest.format;

import java.util.List;

/// There is no reader for a document's media type.
public final class UnsupportedFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param supported the media types that there are readers for
    UnsupportedFormatException(List<String> supported) {
        super("send one of " + String.join(", ", supported) + "; or many at once by POST as application/x-ndjson, "
                + String.join(", ", FeedReader.mediaTypes()));
    }
}
