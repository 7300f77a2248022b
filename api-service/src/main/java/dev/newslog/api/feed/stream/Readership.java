package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.FeedListener;
import dev.newslog.api.feed.Position;
import dev.newslog.api.feed.Stretch;
import dev.newslog.api.problem.ReadProblems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// All who read the stream. What the feed grows by is read once for all of them, and not at all while nobody is
/// here.
@ApplicationScoped
class Readership implements FeedListener {

    private static final Logger LOG = Logger.getLogger(Readership.class);

    private final Vertx vertx;
    private final BackIssues backIssues;
    private final StreamConfig config;
    private final Duration shutdownDelay;
    private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();
    private final Semaphore places;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Counter cut;
    private volatile @Nullable Position end;
    private volatile boolean stopping;

    Readership(
            Vertx vertx,
            BackIssues backIssues,
            StreamConfig config,
            @ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0S") Duration shutdownDelay,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.backIssues = backIssues;
        this.config = config;
        this.shutdownDelay = shutdownDelay;
        this.places = new Semaphore(config.mostReaders());
        Gauge.builder("newslog.stream.readers", readers, Set::size)
                .description("Who reads the stream")
                .register(meters);
        this.cut = Counter.builder("newslog.stream.readers.cut")
                .description("Readers of the stream that did not take what they were sent")
                .register(meters);
    }

    /// Lets a reader in, on the event loop of its connection; 503 where there are too many.
    ///
    /// @param start where it goes on; from now on where it doesn't say
    /// @return completes when the stream is to be ended
    CompletableFuture<Void> admit(RoutingContext request, @Nullable Position start, @Nullable String source) {
        Position now =
                Optional.ofNullable(end).orElseThrow(() -> ReadProblems.unavailable("The archive is being set up."));
        if (!places.tryAcquire()) {
            throw ReadProblems.busy("Too many read the stream now; GET /revisions has the same.", 10);
        }
        StreamConnection connection = new StreamConnection(request, config.cutAfter(), cut::increment);
        StreamReader reader = new StreamReader(request, connection, now, source, this);
        readers.add(reader);
        request.addEndHandler(_ -> forget(reader));
        if (request.response().closed()) {
            forget(reader);
        }
        var _ = begin(start, now).thenAccept(at -> reader.begin(at, config.heartbeat()));
        if (stopping) {
            reader.end();
        }
        return reader.ended();
    }

    /// Now is where the feed ends in the archive, as a client that saw something there must not be told of it
    /// afterwards.
    private CompletableFuture<Position> begin(@Nullable Position start, Position told) {
        return start == null ? backIssues.end().exceptionally(_ -> told) : CompletableFuture.completedFuture(start);
    }

    /// The end of the feed, as far as this service has told its readers.
    Position end() {
        return Objects.requireNonNull(end, "nobody was let in before");
    }

    /// What comes after a position.
    CompletableFuture<Reading> after(Position at, @Nullable String source) {
        return backIssues.after(at, source);
    }

    @Override
    public void begins(Position first) {
        LOG.infof("Following the change feed from %s", first);
        end = first;
        readers.forEach(reader -> tell(reader, null));
    }

    /// The end is told before the readers are: one that comes between finds it by itself. While the last stretch is not
    /// told to all, no text is held for them: they read it when they come to it.
    @Override
    public void grown(Stretch stretch, Connection archive) throws SQLException {
        if (readers.isEmpty() || underWay.get() > 0) {
            end = new Position(stretch.epoch(), stretch.last());
            readers.forEach(reader -> tell(reader, null));
            return;
        }
        for (Piece piece : backIssues.of(stretch, archive)) {
            end = piece.end();
            Broadcast broadcast = Broadcast.of(piece);
            readers.forEach(reader -> tell(reader, broadcast));
        }
    }

    private void tell(StreamReader reader, @Nullable Broadcast fresh) {
        underWay.incrementAndGet();
        reader.tell(fresh, underWay::decrementAndGet);
    }

    /// Ends all streams when the service stops answering, as they would hold up its shutdown. Until then they go
    /// on: their clients come back at once, and by then the balancer knows.
    void letGo(@Observes ShutdownDelayInitiatedEvent begun) {
        vertx.setTimer(Math.max(1, shutdownDelay.toMillis()), _ -> {
            stopping = true;
            readers.forEach(StreamReader::end);
        });
    }

    private void forget(StreamReader reader) {
        if (readers.remove(reader)) {
            reader.forget();
            places.release();
        }
    }
}
