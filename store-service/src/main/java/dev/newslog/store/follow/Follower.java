package dev.newslog.store.follow;

import dev.newslog.store.archive.FailureKind;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// Looks again and again for what there is to do, by its own timer: the scheduler of Quarkus looks at its clock each
/// second. A failure is told once, when it begins, and its end as well: the next look tries again.
public final class Follower {

    /// What PostgreSQL says of a schema, or a table, that was dropped since this instance found it: it is made anew.
    private static final Set<String> GONE = Set.of("3F000", "42P01");

    private final Logger log;
    private final Task task;
    private final Duration betweenLooks;
    private final BooleanSupplier ready;
    private final Lock inHand = new ReentrantLock();
    private volatile Future<?> looks = CompletableFuture.completedFuture(null);
    private volatile boolean over;
    private volatile boolean failing;

    /// What is followed.
    ///
    /// @param subject what it is about, in the plural, as in "Ends of embargoes"
    /// @param done what becomes of it, as in "told"
    /// @param some does a part of what there is to do, in a transaction, and says whether there may be more
    public record Task(String subject, String done, BooleanSupplier some) {}

    /// @param log of whoever follows
    /// @param ready whether there is an archive to look at
    public Follower(Logger log, Task task, Duration betweenLooks, BooleanSupplier ready) {
        this.log = log;
        this.task = task;
        this.betweenLooks = betweenLooks;
        this.ready = ready;
    }

    public void begin() {
        looks = Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(this::look, 0, betweenLooks.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Does all that there is to do.
    public void look() {
        inHand.lock();
        try {
            if (ready.getAsBoolean()) {
                follow();
            }
        } finally {
            inHand.unlock();
        }
    }

    /// Lets no other transaction begin, and waits for the one in hand.
    public void end(Duration patience) throws InterruptedException {
        over = true;
        looks.cancel(false);
        if (inHand.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            inHand.unlock();
        }
    }

    private void follow() {
        try {
            boolean more = true;
            while (more && !over) {
                more = task.some().getAsBoolean();
            }
            if (failing) {
                failing = false;
                log.infof("%s are %s again", task.subject(), task.done());
            }
        } catch (RuntimeException | Error failure) {
            // also an Error: whatever got out of here would be the last look
            if (!failing) {
                failing = true;
                report(failure);
            }
        }
    }

    private void report(Throwable failure) {
        String state = FailureKind.sqlState(failure).orElse("unknown");
        if (FailureKind.of(failure) == FailureKind.PASSING || GONE.contains(state)) {
            log.warnf("%s can't be %s for now: SQLState %s", task.subject(), task.done(), state);
        } else {
            log.errorf(failure, "%s can't be %s; it is tried again until they can", task.subject(), task.done());
        }
    }
}
