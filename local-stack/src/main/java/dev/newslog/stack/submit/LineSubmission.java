package dev.newslog.stack.submit;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Submits one stream of lines, by one connection after the other, until each line is answered for good.
final class LineSubmission {

    /// The service says within three seconds that the log can't go on, and within thirty that others leave no room.
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final Destination destination;
    private final Document document;
    private final String key;
    private final long first;
    private final Report report;
    private final LineFlow flow;
    private final BackOff backOff = new BackOff();

    /// @param first the number of the first line that is sent
    LineSubmission(Destination destination, Document document, String key, long first, Report report) {
        this.destination = destination;
        this.document = document;
        this.key = key;
        this.first = first;
        this.report = report;
        this.flow = new LineFlow(new LineUpload(first), LONGEST_SILENCE, this::settled);
    }

    /// Submits it.
    ///
    /// @throws StoppedException where it could not be read or sent to its end
    void run(HttpClient client, Patience patience) throws InterruptedException {
        Thread reader = Thread.ofPlatform().daemon().name("lines").start(this::read);
        try {
            while (flow.awaitWork()) {
                patience.check();
                Ending ending = converse(client);
                if (!ending.mayGoOn()) {
                    throw patience.stop(new StoppedException(ending.why(), null));
                }
                if (!flow.isSettled()) {
                    report.interrupted(ending.why());
                    patience.pause(backOff.next(ending.pause()), ending.why());
                }
            }
        } finally {
            reader.interrupt();
        }
    }

    /// The number of the line with which another run would go on.
    long firstUnanswered() {
        return flow.firstUnanswered();
    }

    private void read() {
        StoppedException reason = new StoppedException(document.name() + " was not read to its end", null);
        try (InputStream in = document.open()) {
            InputLines lines = new InputLines(in, first);
            for (Line line = lines.next(); line != null; line = lines.next()) {
                report.awaitRoom();
                flow.put(line);
            }
            reason = null;
        } catch (IOException unreadable) {
            reason = new StoppedException("it can't be read: " + unreadable, unreadable);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            flow.end(reason);
        }
    }

    private Ending converse(HttpClient client) throws InterruptedException {
        LineFlow.Turn turn = flow.begin();
        try (UploadConnection connection = UploadConnection.open(client, request(turn.firstLine), turn)) {
            for (byte[] piece = turn.take(); piece.length > 0; piece = turn.take()) {
                connection.send(piece);
            }
            connection.end();
            return turn.awaitEnd();
        } catch (IOException broken) {
            Ending cut = Ending.cut(String.valueOf(broken.getMessage()));
            turn.end(cut);
            return turn.awaitEnd();
        }
    }

    private RequestOptions request(long firstLine) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(destination.articles() + "?firstLine=" + firstLine)
                .putHeader("Authorization", destination.authorization())
                .putHeader("Content-Type", document.type().mediaType())
                .putHeader("Idempotency-Key", key);
    }

    private void settled(Line line, LineAnswer answer) {
        backOff.reset();
        report.answered(answer.about(document.name(), line.document().length + 1L));
    }
}
