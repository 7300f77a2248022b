package dev.newslog.ingest.body;

import java.util.concurrent.atomic.AtomicLong;

/// One request's share of the bytes in flight.
public final class Share {

    private final AtomicLong inFlight;
    private final long most;
    private long held;
    private boolean released;

    /// @param inFlight what all requests hold together
    /// @param most what they may hold together
    Share(AtomicLong inFlight, long most) {
        this.inFlight = inFlight;
        this.most = most;
    }

    /// Makes the share large enough for so many bytes in all, where there is room. One that was released holds
    /// nothing: a chunk may still come after its request was answered.
    synchronized boolean reaches(long bytes) {
        if (released) {
            return false;
        }
        long missing = bytes - held;
        if (missing <= 0) {
            return true;
        }
        if (inFlight.addAndGet(missing) > most) {
            inFlight.addAndGet(-missing);
            return false;
        }
        held = bytes;
        return true;
    }

    /// Makes the share as large as what was received already, whether or not there is room.
    public synchronized void holds(long bytes) {
        if (!released) {
            inFlight.addAndGet(bytes - held);
            held = bytes;
        }
    }

    /// Whether the other requests hold so much that this one, if it can wait, should.
    public synchronized boolean isCrowded() {
        return inFlight.get() - held > most / 2;
    }

    /// Gives everything back.
    public synchronized void release() {
        released = true;
        inFlight.addAndGet(-held);
        held = 0;
    }
}
