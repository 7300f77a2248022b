package dev.newslog.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// How much may wait for the log at once. What entered leaves only when the log has settled it, even where its
/// client was told earlier that the outcome is unknown: until then it is in memory.
@ApplicationScoped
class Room {

    private final int mostEvents;
    private final long mostBytes;
    private int events;
    private long bytes;

    @Inject
    Room(LogConfig config) {
        this(config.mostInFlight(), config.mostBytesInFlight().asLongValue());
    }

    Room(int mostEvents, long mostBytes) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    /// Lets an event in, where there is room for it.
    synchronized boolean enter(int size) {
        if (events >= mostEvents || bytes + size > mostBytes) {
            return false;
        }
        events++;
        bytes += size;
        return true;
    }

    /// Whether so much waits that what can wait elsewhere should.
    synchronized boolean isCrowded() {
        return events > mostEvents / 2 || bytes > mostBytes / 2;
    }

    synchronized void leave(int size) {
        events--;
        bytes -= size;
    }

    synchronized int events() {
        return events;
    }

    synchronized long bytes() {
        return bytes;
    }
}
