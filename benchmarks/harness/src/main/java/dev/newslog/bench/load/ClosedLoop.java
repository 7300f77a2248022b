package dev.newslog.bench.load;

import dev.newslog.bench.contest.ContestFailedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends requests over a number of connections, on each the next one when the one before was answered.
public final class ClosedLoop implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final int connections;

    public ClosedLoop(int connections) {
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAliveTimeout(600), new PoolOptions().setHttp1MaxSize(connections));
    }

    /// One of many requests.
    @FunctionalInterface
    public interface Exchange {

        /// Sends it. It is done when its answer was read, and fails where that is not what was expected.
        ///
        /// @param at from 0
        Future<?> begin(HttpClient client, int at);
    }

    /// Sends so many, and returns when all were answered.
    ///
    /// @throws ContestFailedException where any fails
    public void run(int requests, Exchange exchange) {
        Course course = new Course(requests, exchange);
        for (int connection = 0; connection < connections; connection++) {
            vertx.runOnContext(now -> course.next());
        }
        try {
            course.done.join();
        } catch (CompletionException failed) {
            throw new ContestFailedException("not all requests were answered as expected", failed);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /// One set of requests on its way.
    private final class Course {

        private final int requests;
        private final Exchange exchange;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        Course(int requests, Exchange exchange) {
            this.requests = requests;
            this.exchange = exchange;
        }

        void next() {
            int at = begun.getAndIncrement();
            if (at < requests && !done.isDone()) {
                exchange.begin(client, at)
                        .onFailure(done::completeExceptionally)
                        .onSuccess(answer -> oneMore());
            }
        }

        private void oneMore() {
            if (answered.incrementAndGet() == requests) {
                done.complete(null);
            } else {
                next();
            }
        }
    }
}
