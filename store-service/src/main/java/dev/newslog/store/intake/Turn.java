package dev.newslog.store.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets one attempt at a time be made, and none once it has ended.
final class Turn {

    /// Held by the attempt in hand.
    private final Lock inHand = new ReentrantLock();

    private volatile boolean ended;

    /// Makes an attempt.
    ///
    /// @throws TurnEndedException where the turn has ended
    <T> T attempt(Supplier<T> work) {
        inHand.lock();
        try {
            if (ended) {
                throw new TurnEndedException();
            }
            return work.get();
        } finally {
            inHand.unlock();
        }
    }

    /// Lets no other attempt begin, and waits for the one in hand.
    ///
    /// @return whether nothing is in hand any more
    boolean end(Duration patience) throws InterruptedException {
        ended = true;
        if (!inHand.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        inHand.unlock();
        return true;
    }
}
