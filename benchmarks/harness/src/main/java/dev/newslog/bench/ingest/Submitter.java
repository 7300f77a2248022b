package dev.newslog.bench.ingest;

import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.load.ClosedLoop;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;

/// Posts documents over a number of connections.
public final class Submitter implements AutoCloseable {

    private final ClosedLoop load;

    public Submitter(int connections) {
        this.load = new ClosedLoop(connections);
    }

    /// Posts all of them as JSON, and returns when all were accepted.
    ///
    /// @throws ContestFailedException where any was answered otherwise
    public void submit(URI to, String client, List<byte[]> documents) {
        RequestOptions request = Submission.to(to, client);
        load.run(
                documents.size(),
                (http, at) -> http.request(request)
                        .compose(connected -> connected.send(Buffer.buffer(documents.get(at))))
                        .compose(answer -> accepted(to, answer)));
    }

    @Override
    public void close() {
        load.close();
    }

    private static Future<Buffer> accepted(URI to, HttpClientResponse answer) {
        return answer.statusCode() == Submission.ACCEPTED
                ? answer.body()
                : Future.failedFuture(new ContestFailedException(to + " answered " + answer.statusCode()));
    }
}
