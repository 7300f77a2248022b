package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.Position;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the feed has just grown by, on its way to all readers: written once for all that ask for the same.
///
/// @param written by source; each reader is sent a view of its own, as a buffer on its way counts what was taken of it
record Broadcast(Piece piece, Map<String, Buffer> written) {

    private static final String ALL_SOURCES = "";

    static Broadcast of(Piece piece) {
        return new Broadcast(piece, new ConcurrentHashMap<>());
    }

    /// What a reader that is at this position is sent.
    Buffer from(Position at, @Nullable String source) {
        return at.number() == piece.after()
                ? written.computeIfAbsent(
                                source == null ? ALL_SOURCES : source, _ -> Buffer.buffer(piece.text(at, source)))
                        .slice()
                : Buffer.buffer(piece.text(at, source));
    }
}
