package dev.newslog.ingest.submission.many;

import dev.newslog.edge.Connections;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/// Whether a client reads its answers. One that does not, for too long, is cut off: nothing could be told to it.
final class AnswerReader {

    private static final int UNREAD_BYTES = 64 * 1024;

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final Waiting unread;
    private final long timer;
    private boolean hasRead;

    AnswerReader(HttpServerRequest request, Vertx vertx, Duration cutAfter) {
        this.request = request;
        this.vertx = vertx;
        this.unread = new Waiting(cutAfter);
        this.timer = vertx.setPeriodic(Waiting.EACH_LOOK.toMillis(), look -> look());
        request.response().setWriteQueueMaxSize(UNREAD_BYTES);
    }

    /// @param ready is run whenever it has read what it was sent
    void whenRead(Runnable ready) {
        request.response().drainHandler(drained -> {
            hasRead = true;
            ready.run();
        });
    }

    /// Whether it should read before more is answered.
    boolean isBehind() {
        return request.response().writeQueueFull();
    }

    /// It has all its answers.
    void end() {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (unread.isTooLong(isBehind() && !hasRead)) {
            Connections.drop(request);
        }
        hasRead = false;
    }
}
