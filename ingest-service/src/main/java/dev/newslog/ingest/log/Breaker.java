package dev.newslog.ingest.log;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps submissions off a log that fails: after a failure one at a time tries it, the others are told at once.
final class Breaker {

    private static final long CLOSED = Long.MAX_VALUE;

    private final Duration probeEvery;
    /// In milliseconds since the epoch.
    private final AtomicLong nextProbe = new AtomicLong(CLOSED);

    Breaker(Duration probeEvery) {
        this.probeEvery = probeEvery;
    }

    /// Whether a submission may try the log now; while the log fails, one in each interval may.
    boolean allows(Instant now) {
        long probe = nextProbe.get();
        return probe == CLOSED || (now.toEpochMilli() >= probe && nextProbe.compareAndSet(probe, after(now)));
    }

    /// Lets all try the log; returns whether it failed before.
    boolean succeeded() {
        return nextProbe.getAndSet(CLOSED) != CLOSED;
    }

    /// Keeps all but probes off the log; returns whether it worked before.
    boolean failed(Instant now) {
        return nextProbe.getAndSet(after(now)) == CLOSED;
    }

    boolean isClosed() {
        return nextProbe.get() == CLOSED;
    }

    private long after(Instant now) {
        return now.plus(probeEvery).toEpochMilli();
    }
}
