package dev.newslog.edge;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/// Holds passwords against their hashes, on a few threads of its own. Only so many may wait for them: a flood of wrong
/// passwords neither takes the workers that others need nor makes them wait long.
@ApplicationScoped
class Passwords {

    static final int AT_ONCE = 4;
    static final int MOST_WAITING = 16;

    private final WorkerExecutor threads;
    private final Semaphore places = new Semaphore(AT_ONCE + MOST_WAITING);

    Passwords(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("passwords", AT_ONCE);
    }

    /// Whether a password is the one of a bcrypt hash. Fails at once where too many wait, which Quarkus hears as
    /// an authentication that failed, the one kind that it has answered by a mapper; its cause is the problem to
    /// tell. A place is taken until the hash is done, even where its client has gone.
    Uni<Boolean> matches(String password, String hash) {
        return Uni.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                return Uni.createFrom().failure(new AuthenticationFailedException(Problems.tooManyLogins()));
            }
            return Uni.createFrom()
                    .completionStage(threads.executeBlocking(() -> BcryptUtil.matches(password, hash), false)
                            .onComplete(done -> places.release())
                            .toCompletionStage());
        });
    }
}
