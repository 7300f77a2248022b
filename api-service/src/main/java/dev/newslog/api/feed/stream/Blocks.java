package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.Position;

/// What stands in the stream (HTML Standard, section 9.2, "Server-sent events").
///
/// No block has an `event` field: so each entry is of the default type, which `onmessage` of any client gets. What
/// type of change it is, the entry itself says.
final class Blocks {

    private Blocks() {}

    /// An entry of the feed, under its position. JSON has no line breaks of its own.
    static String entry(Position position, String json) {
        return "id: " + position + "\ndata: " + json + "\n\n";
    }

    /// A comment, with how far the feed is. By section 9.2.6 a block without data dispatches no event, but sets the
    /// last event id: so a client comes back with a position of now, even if nothing was there for it, or not for
    /// its source. A client that ignores it comes back with an older position, and misses nothing either.
    static String heartbeat(Position at) {
        return ":\nid: " + at + "\n\n";
    }

    /// The first block: when to come back after the stream has ended, and where it starts.
    static String head(int retryMilliseconds, Position at) {
        return "retry: " + retryMilliseconds + "\n" + heartbeat(at);
    }
}
