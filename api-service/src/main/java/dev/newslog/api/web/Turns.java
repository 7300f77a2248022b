package dev.newslog.api.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets only so many do something at once; those who come meanwhile wait in a line, and not for long.
public final class Turns {

    private final Semaphore places;
    private final Duration longestWait;

    public Turns(int atOnce, Duration longestWait) {
        this.places = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /// Does the work when its turn has come; throws the refusal where it doesn't come.
    public <T> T take(Supplier<T> work, Supplier<RuntimeException> refusal) {
        if (!hasTurn()) {
            throw refusal.get();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /// About how many wait for their turn now.
    public int waiting() {
        return places.getQueueLength();
    }

    private boolean hasTurn() {
        try {
            return places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
