package dev.newslog.api.receipt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Waits for receipts on behalf of all who wait: one statement every 50 ms looks for all of them, and none while
/// nobody waits.
@Startup
@ApplicationScoped
class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);
    private static final int MOST_WAITERS = 1_000;
    private static final long TICK_MILLISECONDS = 50;

    private final DataSource archive;
    private final Semaphore places = new Semaphore(MOST_WAITERS);
    private final Map<Waiter, UUID> waiters = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("receipts").factory());

    private volatile boolean stopping;

    Arrivals(DataSource archive, MeterRegistry meters) {
        this.archive = archive;
        Gauge.builder("newslog.receipts.awaited", waiters, Map::size)
                .description("Requests that wait for a receipt")
                .register(meters);
        var _ = ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /// Returns when the receipt is there, the time is over, the client has gone or this service stops; at once, with
    /// false, where too many wait already.
    ///
    /// @param client runs what it is given when the client has gone
    boolean await(UUID submission, Duration longest, Consumer<Runnable> client) {
        if (!places.tryAcquire()) {
            return false;
        }
        Waiter waiter = new Waiter(new CountDownLatch(1));
        waiters.put(waiter, submission);
        try {
            client.accept(waiter.arrived()::countDown);
            if (stopping) {
                waiter.arrived().countDown();
            }
            var _ = waiter.arrived().await(longest.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiters.remove(waiter);
            places.release();
        }
    }

    /// How many requests wait now.
    int waiting() {
        return waiters.size();
    }

    /// Lets all go who wait, as if their time were over, and those who come from now on: they would hold the shutdown.
    /// This is where it begins; the event of a shutdown comes after the requests in flight were waited for.
    void letGo(@Observes ShutdownDelayInitiatedEvent begun) {
        stopping = true;
        waiters.keySet().forEach(waiter -> waiter.arrived().countDown());
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }

    /// A failure is no reason to stop looking: those who wait are answered when their time is over.
    private void tick() {
        if (waiters.isEmpty()) {
            return;
        }
        try {
            look();
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("Receipts can't be looked for: %s", e.getMessage());
        }
    }

    /// Index: receipt_pk.
    private void look() throws SQLException {
        try (Connection connection = archive.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select submission_id from readable_receipt where submission_id = any (?)")) {
            Array awaited = connection.createArrayOf(
                    "uuid", waiters.values().stream().distinct().toArray());
            query.setArray(1, awaited);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    tell(found.getObject(1, UUID.class));
                }
            }
        }
    }

    private void tell(UUID submission) {
        waiters.forEach((waiter, awaited) -> {
            if (awaited.equals(submission)) {
                waiter.arrived().countDown();
            }
        });
    }

    /// One request that waits; compared by identity, as its latch is its own.
    private record Waiter(CountDownLatch arrived) {}
}
