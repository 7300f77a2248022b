package dev.newslog.ingest.body;

import dev.newslog.edge.Problems;
import dev.newslog.ingest.format.Faults;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Receives documents on the event loop. All that are in flight together are bounded in bytes, and one that won't be
/// taken is not kept: [Drain] reads and drops the rest of it.
@Startup
@ApplicationScoped
public class Bodies {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final BodyConfig config;
    private final AtomicLong inFlight = new AtomicLong();

    Bodies(BodyConfig config, MeterRegistry registry) {
        this.config = config;
        Gauge.builder("newslog.bytes.in.flight", inFlight, AtomicLong::get)
                .description("Bytes that are received or wait for the log")
                .tag("of", "documents")
                .register(registry);
    }

    /// Receives the document of a request and answers with what is made of it. Its bytes count as in flight until then.
    ///
    /// Fails with a problem: 400 where it is not what its `Content-Digest` says, 408 where it comes too slowly, 413
    /// where it is too large, 503 where there is too much in flight.
    public <T> Uni<T> read(HttpServerRequest request, Function<byte[], Uni<T>> use) {
        ContentDigestField digest = ContentDigestField.of(request.headers().getAll("Content-Digest"));
        long declared = declared(request.getHeader(HttpHeaderNames.CONTENT_LENGTH));
        if (declared > MOST_BYTES) {
            return Uni.createFrom().failure(Problems.tooLarge(MOST_BYTES));
        }
        Share share = new Share(inFlight, config.mostBytesInFlight().asLongValue());
        if (!share.reaches(declared)) {
            return Uni.createFrom().failure(Problems.busy());
        }
        return receive(request, share)
                .ifNoItem()
                .after(config.receiveWithin())
                .failWith(Problems::tooSlow)
                .invoke(digest::check)
                .chain(use::apply)
                .onTermination()
                .invoke(share::release);
    }

    private static Uni<byte[]> receive(HttpServerRequest request, Share share) {
        return Uni.createFrom().emitter(emitter -> {
            if (request.isEnded()) {
                emitter.complete(new byte[0]);
                return;
            }
            Buffer received = Buffer.buffer();
            request.exceptionHandler(broken -> emitter.fail(Faults.only("", "was cut off")));
            request.handler(chunk -> receive(chunk, received, request, share, emitter));
            request.endHandler(end -> emitter.complete(received.getBytes()));
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaderNames.EXPECT))) {
                request.response().writeContinue();
            }
            request.resume();
        });
    }

    private static void receive(
            Buffer chunk, Buffer received, HttpServerRequest request, Share share, UniEmitter<? super byte[]> emitter) {
        long length = (long) received.length() + chunk.length();
        if (length > MOST_BYTES) {
            request.pause();
            emitter.fail(Problems.tooLarge(MOST_BYTES));
        } else if (!share.reaches(length)) {
            request.pause();
            emitter.fail(Problems.busy());
        } else {
            received.appendBuffer(chunk);
        }
    }

    /// What it says of its own length, 0 where it says nothing. The HTTP server has refused any that is no number.
    private static long declared(@Nullable String length) {
        return length == null ? 0 : Long.parseLong(length);
    }
}
