package dev.newslog.stack.submit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One connection by which lines go and answers come at the same time (RFC 9112, section 9.3.2 lets a service
/// answer what has not come to its end). Who sends waits for the network; the answers come on an event loop.
final class UploadConnection implements AutoCloseable {

    /// The service takes nothing for at most half of that, where it has no room.
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final HttpClientRequest request;
    private final LineFlow.Turn turn;

    private UploadConnection(HttpClientRequest request, LineFlow.Turn turn) {
        this.request = request;
        this.turn = turn;
    }

    /// Opens one, and sends the head of the request.
    ///
    /// @throws IOException where nobody answers there
    static UploadConnection open(HttpClient client, RequestOptions to, LineFlow.Turn turn) throws IOException {
        UploadConnection connection =
                new UploadConnection(await(client.request(to).toCompletionStage()), turn);
        try {
            connection.begin();
        } catch (IOException failed) {
            connection.close();
            throw failed;
        }
        return connection;
    }

    private void begin() throws IOException {
        request.setChunked(true);
        request.exceptionHandler(this::broken);
        request.response().onSuccess(this::receive).onFailure(this::broken);
        await(request.sendHead().toCompletionStage());
    }

    private void receive(HttpClientResponse response) {
        response.exceptionHandler(this::broken);
        if (response.statusCode() != 200) {
            Duration pause = Again.after(String.valueOf(response.getHeader("Retry-After")));
            response.body()
                    .otherwise(Buffer.buffer())
                    .onSuccess(body -> over(Ending.told(response.statusCode(), body.toString(), pause)));
            return;
        }
        RecordParser lines = RecordParser.newDelimited("\n", response);
        lines.handler(this::answered);
        lines.endHandler(end -> over(Ending.cut("the answer ended")));
        lines.exceptionHandler(this::broken);
    }

    private void answered(Buffer line) {
        try {
            turn.answered(LineAnswer.of(line.toString()));
        } catch (RuntimeException confusing) {
            over(Ending.confused(confusing));
        }
    }

    private void broken(Throwable how) {
        over(Ending.cut(reason(how)));
    }

    /// Who waits for the network goes on, as it is closed.
    private void over(Ending how) {
        turn.end(how);
        close();
    }

    /// Sends a piece, and waits until the network has taken it.
    void send(byte[] piece) throws IOException {
        await(request.write(Buffer.buffer(piece)).toCompletionStage());
    }

    /// Nothing comes any more: the service ends its answer when it has answered all.
    void end() throws IOException {
        await(request.end().toCompletionStage());
    }

    /// Closes it, whatever is under way.
    @Override
    public void close() {
        request.connection().close();
    }

    private static <T> T await(CompletionStage<T> stage) throws IOException {
        try {
            return stage.toCompletableFuture().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(reason(failed.getCause()), failed);
        } catch (TimeoutException stuck) {
            throw new IOException("the network took nothing for " + LONGEST_WAIT_SECONDS + " s", stuck);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", stopped);
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return failure == null ? "the connection broke" : String.valueOf(failure.getMessage());
    }
}
