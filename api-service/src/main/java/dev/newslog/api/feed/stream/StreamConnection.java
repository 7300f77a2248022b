package dev.newslog.api.feed.stream;

import dev.newslog.edge.Connections;
import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/// What goes to one client, until it doesn't take it for too long: then it is cut off. All on the connection's
/// event loop.
final class StreamConnection {

    /// What may wait to be taken before nothing more is to be sent.
    private static final int QUEUE_BYTES = 16 * 1024;

    /// What of that the system may hold. By itself it would hold megabytes of each client that takes nothing,
    /// and one that is slow would look, for as long as it takes a part of them, as if it took nothing.
    private static final int SYSTEM_BYTES = 64 * 1024;

    private static final long NO_TIMER = -1;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Vertx vertx;
    private final Duration longest;
    private final Runnable whenCut;
    private long patience = NO_TIMER;

    /// @param longest how long the client may leave untaken what it was sent
    /// @param whenCut is told that it was cut off
    StreamConnection(RoutingContext request, Duration longest, Runnable whenCut) {
        this.request = request.request();
        this.response = request.response();
        this.vertx = request.vertx();
        this.longest = longest;
        this.whenCut = whenCut;
    }

    /// @param ready is run whenever the client has taken what it was sent
    void open(Runnable ready) {
        StreamHead.on(response);
        response.setWriteQueueMaxSize(QUEUE_BYTES);
        if (!Connections.isOneOfMany(request)) {
            Connections.of(request).channel().config().setOption(ChannelOption.SO_SNDBUF, SYSTEM_BYTES);
        }
        response.drainHandler(_ -> ready.run());
    }

    void send(Buffer text) {
        if (text.length() > 0) {
            response.write(text);
            watch();
        }
    }

    /// Whether more may be sent.
    boolean isReady() {
        watch();
        return !response.writeQueueFull();
    }

    /// Drops the connection, with what the client does not take.
    void drop() {
        Connections.drop(request);
    }

    /// It has ended.
    void forget() {
        vertx.cancelTimer(patience);
    }

    private void watch() {
        boolean waits = response.writeQueueFull();
        if (waits && patience == NO_TIMER) {
            patience = vertx.setTimer(longest.toMillis(), _ -> cut());
        } else if (!waits && patience != NO_TIMER) {
            vertx.cancelTimer(patience);
            patience = NO_TIMER;
        }
    }

    private void cut() {
        whenCut.run();
        drop();
    }
}
