package dev.newslog.api.feed.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.MediaType;

/// The headers of the stream.
final class StreamHead {

    private StreamHead() {}

    /// No cache may keep it, and a proxy that gathers what is small (Nginx) is asked not to.
    static void on(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", MediaType.SERVER_SENT_EVENTS)
                .putHeader("Cache-Control", "no-cache, no-store")
                .putHeader("X-Accel-Buffering", "no");
    }

    /// Sends it alone, where nothing else was asked for.
    static void send(HttpServerResponse response) {
        on(response);
        response.write(Buffer.buffer());
    }
}
