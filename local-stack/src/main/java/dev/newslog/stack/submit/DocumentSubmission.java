package dev.newslog.stack.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Submits documents that go whole, each again until it is answered for good.
final class DocumentSubmission {

    /// A service reads no more of one that is too large.
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int UNAUTHENTICATED = 401;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final Destination destination;
    private final @Nullable String source;
    private final HttpClient http;
    private final Patience patience;
    private final Report report;

    /// @param source whose they are, where they don't say it themselves
    DocumentSubmission(
            Destination destination, @Nullable String source, HttpClient http, Patience patience, Report report) {
        this.destination = destination;
        this.source = source;
        this.http = http;
        this.patience = patience;
        this.report = report;
    }

    /// Submits one.
    ///
    /// @throws IOException where it can't be read
    /// @throws StoppedException where none can be sent
    void submit(Document document, String key) throws IOException, InterruptedException {
        byte[] bytes;
        try (InputStream in = document.open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            report.answered(tooLarge(document, bytes.length));
            return;
        }
        report.awaitRoom();
        patience.check();
        HttpRequest request = request(document, bytes, key);
        int expected = document.type().isFeed() ? FeedEntries.count(bytes) : 1;
        answered(expected, () -> send(document, bytes.length, request)).all().forEach(report::answered);
    }

    /// Sends until there is an answer for good. An answer may end early, where the service does; where it is as
    /// long the next time, it is all that there is.
    private DocumentAnswer answered(int expected, Try sending) throws InterruptedException {
        BackOff backOff = new BackOff();
        DocumentAnswer answer = sending.once();
        int before = -1;
        while (answer.asksForAgain()
                || (answer.isOfMany()
                        && answer.all().size() < expected
                        && answer.all().size() != before)) {
            before = answer.asksForAgain() ? -1 : answer.all().size();
            Ending ending = answer.ending();
            report.interrupted(ending.why());
            patience.pause(backOff.next(ending.pause()), ending.why());
            answer = sending.once();
        }
        return answer;
    }

    private DocumentAnswer send(Document document, long bytes, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = whole(request);
            if (response.statusCode() == UNAUTHENTICATED) {
                throw patience.stop(new StoppedException("it was answered 401: " + response.body(), null));
            }
            Duration pause =
                    Again.after(response.headers().firstValue("Retry-After").orElse(""));
            return DocumentAnswer.of(document, bytes, response.statusCode(), response.body(), pause);
        } catch (IOException broken) {
            return DocumentAnswer.none(destination.ingestApi + " did not answer: " + broken);
        }
    }

    /// The client's own timeout ends where an answer begins, and that of a feed may stop midway.
    private HttpResponse<String> whole(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(LONGEST_SILENCE.multipliedBy(2).toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (TimeoutException stopped) {
            answer.cancel(true);
            throw new IOException("its answer did not come to an end", stopped);
        }
    }

    private HttpRequest request(Document document, byte[] bytes, String key) {
        String query =
                source == null || !document.type().needsSource() ? "" : "?source=" + URLEncoder.encode(source, UTF_8);
        return HttpRequest.newBuilder(URI.create(destination.articles() + query))
                .timeout(LONGEST_SILENCE)
                .header("Authorization", destination.authorization())
                .header("Content-Type", document.type().mediaType())
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
    }

    private static Answered tooLarge(Document document, long bytes) {
        return new Answered(
                document.name(),
                0,
                TOO_LARGE,
                bytes,
                JSON.valueToTree(Map.of("detail", "it has more than " + MOST_BYTES + " bytes, and was not sent")));
    }

    private interface Try {
        DocumentAnswer once() throws InterruptedException;
    }
}
