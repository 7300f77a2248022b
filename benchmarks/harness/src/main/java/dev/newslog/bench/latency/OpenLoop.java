package dev.newslog.bench.latency;

import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.ingest.Submission;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/// Submits at a given rate whatever the answers do, as publishers who do not know of each other would.
final class OpenLoop implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 1_000;
    private static final long TICK_MILLIS = 1;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setKeepAliveTimeout(600),
            new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS).setMaxWaitQueueSize(-1));

    /// When submissions were due and when they were accepted, by [System#nanoTime()].
    ///
    /// @param due in the order of the documents
    /// @param accepted in the same order
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Times(long[] due, long[] accepted) {}

    /// Submits all of them, and returns when all were accepted.
    ///
    /// @throws ContestFailedException where any was answered otherwise
    Times submit(URI to, String client, List<byte[]> documents, double perSecond) {
        Course course = new Course(to, client, documents, perSecond);
        long timer = vertx.setPeriodic(TICK_MILLIS, tick -> course.sendDue());
        try {
            course.done.join();
        } catch (CompletionException failed) {
            throw new ContestFailedException("not all submissions were accepted", failed);
        } finally {
            vertx.cancelTimer(timer);
        }
        return course.times;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /// One set of documents on its way. All but its making happens on the one event loop.
    private final class Course {

        private final RequestOptions request;
        private final List<byte[]> documents;
        private final Times times;
        private final AtomicInteger answered = new AtomicInteger();
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private int sent;

        Course(URI to, String name, List<byte[]> documents, double perSecond) {
            this.request = Submission.to(to, name);
            this.documents = documents;
            this.times = new Times(new long[documents.size()], new long[documents.size()]);
            long begin = System.nanoTime();
            for (int at = 0; at < documents.size(); at++) {
                times.due[at] = begin + (long) (at * 1e9 / perSecond);
            }
        }

        void sendDue() {
            long now = System.nanoTime();
            while (sent < documents.size() && times.due[sent] <= now) {
                send(sent++);
            }
        }

        private void send(int at) {
            client.request(request)
                    .compose(connected -> connected.send(Buffer.buffer(documents.get(at))))
                    .compose(answer -> answer.body().map(body -> answer.statusCode()))
                    .onFailure(done::completeExceptionally)
                    .onSuccess(status -> answered(at, status));
        }

        private void answered(int at, int status) {
            times.accepted[at] = System.nanoTime();
            if (status != Submission.ACCEPTED) {
                done.completeExceptionally(new ContestFailedException("answered " + status));
            } else if (answered.incrementAndGet() == documents.size()) {
                done.complete(null);
            }
        }
    }
}
