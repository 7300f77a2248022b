package dev.newslog.ingest.submission.many;

import dev.newslog.edge.Problems;
import dev.newslog.ingest.body.Bodies;
import dev.newslog.ingest.body.Share;
import dev.newslog.ingest.format.Draft;
import dev.newslog.ingest.format.SubmissionReader;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Receives lines, each a native submission, no faster than they are taken. A line that does not come to its end
/// in time is answered 408, and where others leave no room for as long, 503: either ends it. On the event loop
/// of the request.
final class LineStream {

    private static final SubmissionReader READER = SubmissionReader.of("application/json");

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final LineSplitter lines;
    private final Share share;
    private final Exchange exchange;
    private final Waiting unfinished;
    private final Waiting withoutRoom;
    private final long timer;
    private long numberAtLook;

    /// @param patience how long it is waited for the end of a line, and for room
    LineStream(
            HttpServerRequest request,
            Vertx vertx,
            LineSplitter lines,
            Share share,
            Exchange exchange,
            Duration patience) {
        this.request = request;
        this.vertx = vertx;
        this.lines = lines;
        this.share = share;
        this.exchange = exchange;
        this.unfinished = new Waiting(patience);
        this.withoutRoom = new Waiting(patience);
        this.timer = vertx.setPeriodic(Waiting.EACH_LOOK.toMillis(), look -> look());
    }

    /// Lets them come. Completes when all is answered that will be.
    Future<Void> receive() {
        exchange.begin(this::next, this::makeRoom);
        exchange.over().onComplete(over -> {
            vertx.cancelTimer(timer);
            share.release();
        });
        if (exchange.over().isComplete()) {
            return exchange.over();
        }
        request.exceptionHandler(broken -> exchange.stop());
        if (request.isEnded()) {
            exchange.end();
        } else {
            request.handler(this::received);
            request.endHandler(end -> {
                lines.end();
                exchange.end();
            });
            Bodies.begin(request);
        }
        return exchange.over();
    }

    private void received(Buffer piece) {
        lines.add(piece.getBytes());
        exchange.goOn();
    }

    private @Nullable Input next() {
        Line line = lines.next();
        if (line == null) {
            return null;
        }
        byte[] document = line.document();
        int bytes = document == null ? 0 : document.length;
        return new Input(line.number(), Long.toString(line.number()), bytes, () -> draft(document));
    }

    private static Draft draft(byte @Nullable [] document) {
        if (document == null) {
            throw Problems.tooLarge(Bodies.MOST_BYTES);
        }
        return READER.read(document, Map.of(), false);
    }

    private void makeRoom() {
        share.holds(lines.held() + exchange.openBytes());
        if (isReady()) {
            request.resume();
        } else {
            request.pause();
        }
    }

    private boolean isReady() {
        return exchange.isHungry() && (!share.isCrowded() || lines.held() == 0);
    }

    private void look() {
        if (unfinished.isTooLong(lines.isAmidLine() && isReady() && lines.number() == numberAtLook)) {
            exchange.stop(lines.number(), Problems.tooSlow());
        } else if (withoutRoom.isTooLong(!isReady() && exchange.isIdle() && share.isCrowded())) {
            exchange.stop(lines.number(), Problems.busy());
        }
        numberAtLook = lines.number();
        exchange.goOn();
    }
}
