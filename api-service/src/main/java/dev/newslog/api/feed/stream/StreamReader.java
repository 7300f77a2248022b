package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.Position;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// One who reads the stream. All that happens to it happens on the event loop of its connection, and nothing of the
/// feed is kept for it but how far it is: while it doesn't take what it was sent, it is sent nothing more, and
/// afterwards goes on from the archive.
final class StreamReader {

    /// So that those who were cut off together don't come back together.
    private static final int SOONEST_RETRY_MILLISECONDS = 1_000;

    private static final int LATEST_RETRY_MILLISECONDS = 3_000;
    private static final long AFTER_FAILURE_MILLISECONDS = 1_000;
    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final Context eventLoop;
    private final StreamConnection connection;
    private final @Nullable String source;
    private final Readership readership;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private Course course;
    private CompletableFuture<Reading> reading = new CompletableFuture<>();
    private long heartbeat = NO_TIMER;
    private boolean gone;

    /// @param end of the feed, as far as this service knows
    StreamReader(
            RoutingContext request,
            StreamConnection connection,
            Position end,
            @Nullable String source,
            Readership readership) {
        this.vertx = request.vertx();
        this.eventLoop = vertx.getOrCreateContext();
        this.connection = connection;
        this.source = source;
        this.readership = readership;
        this.course = Course.from(end).reading(end);
    }

    /// Sends the head, so that proxies and clients see it, and goes on from this position. From any thread.
    void begin(Position start, Duration heartbeatEvery) {
        eventLoop.runOnContext(_ -> {
            if (!gone && !ended.isDone()) {
                course = Course.from(start);
                sendHead();
                heartbeat = vertx.setPeriodic(heartbeatEvery.toMillis(), _ -> beat());
                advance(null);
            }
        });
    }

    /// Completes when the stream is to be ended.
    CompletableFuture<Void> ended() {
        return ended;
    }

    /// Says that there is something new, from any thread.
    ///
    /// @param fresh what it is, where that was read for all
    /// @param told is run on the event loop, before it is sent
    void tell(@Nullable Broadcast fresh, Runnable told) {
        eventLoop.runOnContext(_ -> {
            told.run();
            advance(fresh);
        });
    }

    /// Ends the stream, from any thread, with a head at least: a client that gets no stream at all doesn't come
    /// back. One that doesn't take what it was sent would not see the end.
    void end() {
        eventLoop.runOnContext(_ -> {
            if (!gone && heartbeat == NO_TIMER) {
                sendHead();
            } else if (!gone && !connection.isReady()) {
                connection.drop();
            }
            ended.complete(null);
        });
    }

    /// Its client has gone, or the stream has ended.
    void forget() {
        gone = true;
        // its turn is not taken where it has not come yet
        reading.cancel(false);
        vertx.cancelTimer(heartbeat);
        connection.forget();
    }

    private void sendHead() {
        connection.open(() -> advance(null));
        int retry = ThreadLocalRandom.current().nextInt(SOONEST_RETRY_MILLISECONDS, LATEST_RETRY_MILLISECONDS);
        connection.send(Buffer.buffer(Blocks.head(retry, course.at())));
    }

    private void advance(@Nullable Broadcast fresh) {
        if (gone || !connection.isReady()) {
            return;
        }
        Position end = readership.end();
        switch (course.next(end, fresh == null ? null : fresh.piece())) {
            case SEND -> send(Objects.requireNonNull(fresh));
            case READ -> read(end);
            case REST -> {}
        }
    }

    /// What is sent may be taken at once, and then it is asked what is next: so its course is set before.
    private void send(Broadcast fresh) {
        Buffer text = fresh.from(course.at(), source);
        course = course.sent(fresh.piece());
        connection.send(text);
    }

    private void read(Position end) {
        course = course.reading(end);
        reading = readership.after(course.at(), source);
        var _ = reading.whenComplete((found, _) -> eventLoop.runOnContext(_ -> goOn(found)));
    }

    /// @param found what the archive had; null where it could not be read
    private void goOn(@Nullable Reading found) {
        if (gone) {
            return;
        }
        if (found == null) {
            course = course.again();
            vertx.setTimer(AFTER_FAILURE_MILLISECONDS, _ -> advance(null));
            return;
        }
        Buffer text = Buffer.buffer(found.piece().text(course.at(), source));
        course = course.read(found);
        connection.send(text);
        advance(null);
    }

    private void beat() {
        if (connection.isReady()) {
            connection.send(Buffer.buffer(Blocks.heartbeat(course.at())));
        }
        if (!course.reading()) {
            course = course.again();
            advance(null);
        }
    }
}
