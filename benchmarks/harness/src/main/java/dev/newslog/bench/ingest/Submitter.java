package dev.newslog.bench.ingest;

import dev.newslog.bench.contest.ContestFailedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/// Posts documents over a number of connections, on each the next one when the one before was answered.
public final class Submitter implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final int connections;

    public Submitter(int connections) {
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAliveTimeout(600), new PoolOptions().setHttp1MaxSize(connections));
    }

    /// Posts all of them as JSON, and returns when all were accepted.
    ///
    /// @throws ContestFailedException where any was answered otherwise
    public void submit(URI to, String client, List<byte[]> documents) {
        Course course = new Course(to, client, documents);
        for (int connection = 0; connection < connections; connection++) {
            vertx.runOnContext(now -> course.next());
        }
        try {
            course.done.join();
        } catch (CompletionException failed) {
            throw new ContestFailedException("not all submissions to " + to + " were accepted", failed);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /// One set of documents on its way.
    private final class Course {

        private final RequestOptions request;
        private final List<byte[]> documents;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        Course(URI to, String client, List<byte[]> documents) {
            this.request = Submission.to(to, client);
            this.documents = documents;
        }

        void next() {
            int at = begun.getAndIncrement();
            if (at < documents.size() && !done.isDone()) {
                client.request(request)
                        .compose(connected -> send(connected, documents.get(at)))
                        .compose(HttpClientResponse::body)
                        .onFailure(done::completeExceptionally)
                        .onSuccess(body -> oneMore());
            }
        }

        private Future<HttpClientResponse> send(HttpClientRequest connected, byte[] document) {
            return connected.send(Buffer.buffer(document)).onSuccess(answer -> {
                if (answer.statusCode() != Submission.ACCEPTED) {
                    done.completeExceptionally(new ContestFailedException("answered " + answer.statusCode()));
                }
            });
        }

        private void oneMore() {
            if (answered.incrementAndGet() == documents.size()) {
                done.complete(null);
            } else {
                next();
            }
        }
    }
}
