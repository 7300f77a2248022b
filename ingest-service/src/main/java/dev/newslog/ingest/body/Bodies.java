package dev.newslog.ingest.body;

import dev.newslog.edge.Problems;
import dev.newslog.ingest.format.document.Faults;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Receives documents on the event loop. All that are in flight together are bounded in bytes, and one that
/// won't be taken is not kept: [Drain] reads and drops the rest of it.
@Startup
@ApplicationScoped
public class Bodies {

    /// Of one article.
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private final BodyConfig config;
    private final Vertx vertx;
    private final AtomicLong inFlight = new AtomicLong();

    Bodies(BodyConfig config, Vertx vertx, MeterRegistry registry) {
        this.config = config;
        this.vertx = vertx;
        Gauge.builder("newslog.bytes.in.flight", inFlight, AtomicLong::get)
                .description("Bytes that are received or wait for the log")
                .tag("of", "documents")
                .register(registry);
    }

    /// Receives the document of a request and answers with what is made of it. Its bytes count as in flight
    /// until then.
    ///
    /// Fails with a problem: 400 where it is not what its `Content-Digest` or its `Content-Encoding` says, 408
    /// where it comes too slowly, 413 where it is too large, 503 where there is too much in flight.
    public <T> Future<T> read(HttpServerRequest request, Function<byte[], Future<T>> use) {
        ContentCoding coding = ContentCoding.of(request.getHeader(HttpHeaderNames.CONTENT_ENCODING));
        ContentDigestField digest = ContentDigestField.of(request.headers().getAll("Content-Digest"));
        long declared = declared(request.getHeader(HttpHeaderNames.CONTENT_LENGTH));
        if (declared > MOST_BYTES) {
            return Future.failedFuture(Problems.tooLarge(MOST_BYTES));
        }
        Share share = share();
        if (!share.reaches(declared)) {
            return Future.failedFuture(Problems.busy());
        }
        // whatever goes wrong from here on, the share is given back
        return Future.<Void>succeededFuture()
                .compose(begun -> receive(request, share))
                .map(digest::checked)
                .map(coded -> decoded(coded, coding, share))
                .compose(use)
                .onComplete(done -> share.release());
    }

    private static byte[] decoded(byte[] coded, ContentCoding coding, Share share) {
        byte[] document = coding.decoded(coded, MOST_BYTES);
        if (!share.reaches(document.length)) {
            throw Problems.busy();
        }
        return document;
    }

    /// A share of the bytes in flight, of nothing yet. It must be released.
    public Share share() {
        return new Share(inFlight, config.mostBytesInFlight().asLongValue());
    }

    private Future<byte[]> receive(HttpServerRequest request, Share share) {
        if (request.isEnded()) {
            return Future.succeededFuture(new byte[0]);
        }
        Promise<byte[]> document = Promise.promise();
        Buffer received = Buffer.buffer();
        request.exceptionHandler(broken -> document.tryFail(Faults.only("", "was cut off")));
        request.handler(chunk -> receive(chunk, received, request, share, document));
        request.endHandler(end -> document.tryComplete(received.getBytes()));
        begin(request);
        return inTime(document);
    }

    /// Lets the client send, where it waits to be told so too.
    public static void begin(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaderNames.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    /// Most documents are there already, and need no timer.
    private Future<byte[]> inTime(Promise<byte[]> document) {
        Future<byte[]> received = document.future();
        if (!received.isComplete()) {
            long timer =
                    vertx.setTimer(config.receiveWithin().toMillis(), late -> document.tryFail(Problems.tooSlow()));
            received.onComplete(done -> vertx.cancelTimer(timer));
        }
        return received;
    }

    private static void receive(
            Buffer chunk, Buffer received, HttpServerRequest request, Share share, Promise<byte[]> document) {
        long length = (long) received.length() + chunk.length();
        if (length > MOST_BYTES) {
            request.pause();
            document.tryFail(Problems.tooLarge(MOST_BYTES));
        } else if (!share.reaches(length)) {
            request.pause();
            document.tryFail(Problems.busy());
        } else {
            received.appendBuffer(chunk);
        }
    }

    /// What it says of its own length, 0 where it says nothing. The HTTP server has refused any that is no number.
    private static long declared(@Nullable String length) {
        return length == null ? 0 : Long.parseLong(length);
    }
}
