package dev.newslog.store.intake;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets one attempt at a time be made, and none once it has ended.
final class Turn {

    /// Held by the attempt in hand; at the end taken for ever.
    private final Semaphore free = new Semaphore(1);

    /// Makes an attempt.
    ///
    /// @throws CancellationException where the turn has ended
    <T> T attempt(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw new CancellationException("nothing is begun any more");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /// Waits for the attempt in hand, and lets no other begin.
    ///
    /// @return whether nothing is in hand any more
    boolean end(Duration patience) throws InterruptedException {
        return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
