package dev.newslog.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.core.ConditionFactory;

/// A publisher's CMS and a reader's site: they know Newslog by HTTP alone.
public final class Newsroom {

    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString("newslog:newslog".getBytes(UTF_8));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI ingestApi;
    private final URI readApi;

    public Newsroom(URI ingestApi, URI readApi) {
        this.ingestApi = ingestApi;
        this.readApi = readApi;
    }

    /// What an API said.
    public record Answer(int status, JsonNode body) {}

    /// One try to submit.
    ///
    /// @param target path and query
    Answer post(String target, String mediaType, String document, String key) throws IOException {
        return asked(HttpRequest.newBuilder(ingestApi.resolve(target))
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(document)));
    }

    /// What a service answers to somebody who is publisher and operator.
    public Answer asked(HttpRequest.Builder request) throws IOException {
        return send(request.header("Authorization", CREDENTIALS)
                .timeout(ANSWER_TIMEOUT)
                .build());
    }

    /// Submits until it is taken, as a CMS does that was told 503 or cut off.
    ///
    /// @return what the 202 said
    JsonNode submit(String target, String mediaType, String document, String key) {
        Answer answer = patiently().until(() -> post(target, mediaType, document, key), tried -> tried.status() != 503);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body();
    }

    /// Submits a native submission until it is taken.
    public JsonNode submit(String submission, String key) {
        return submit("/articles", "application/json", submission, key);
    }

    /// The receipt of a submission that was taken, as soon as the archive has it.
    public JsonNode receipt(JsonNode accepted) {
        String path = "/submissions/" + accepted.path("submissionId").asText();
        Answer answer =
                patiently().until(() -> tryToRead(path), tried -> tried.status() != 404 && tried.status() != 503);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    /// What the read API says, whatever its status.
    public Answer read(String path) {
        try {
            return tryToRead(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The status of the ingest service's liveness.
    int liveness() throws IOException {
        return send(HttpRequest.newBuilder(ingestApi.resolve("/q/health/live"))
                        .timeout(ANSWER_TIMEOUT)
                        .build())
                .status();
    }

    /// A service that was killed cuts its clients off: they try again.
    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_TRIES)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(IOException.class);
    }

    /// One try to read.
    Answer tryToRead(String path) throws IOException {
        return send(HttpRequest.newBuilder(readApi.resolve(path))
                .header("Prefer", "wait=10")
                .timeout(ANSWER_TIMEOUT)
                .build());
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was stopped", stopped);
        }
    }
}
