package dev.newslog.stack.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.stack.PartFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/// Newslog as its clients use it: over HTTP.
final class NewsApi {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String LONGEST_WAIT = "wait=20";
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    private static final int TRIES = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI ingestApi;
    private final String credentials;

    NewsApi(URI ingestApi, String client) {
        this.ingestApi = ingestApi;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((client + ":" + client).getBytes(UTF_8));
    }

    /// Submits a version, and waits until it can be read.
    ///
    /// @return its receipt
    JsonNode submit(Sample sample) {
        HttpRequest request = HttpRequest.newBuilder(ingestApi.resolve("/articles" + sample.query()))
                .header("Authorization", credentials)
                .header("Content-Type", sample.mediaType())
                .header("Idempotency-Key", sample.key())
                .POST(BodyPublishers.ofString(sample.text()))
                .build();
        HttpResponse<String> answer = send(request);
        for (int tries = 1; answer.statusCode() == UNAVAILABLE && tries < TRIES; tries++) {
            pause(answer);
            answer = send(request);
        }
        if (answer.statusCode() != ACCEPTED) {
            throw new PartFailedException(
                    "%s was answered %d: %s".formatted(sample.name(), answer.statusCode(), answer.body()));
        }
        return get(URI.create(parsed(answer).path("links").path("receipt").asText()));
    }

    /// What is at an address, as soon as it is there.
    JsonNode get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", credentials)
                .header("Prefer", LONGEST_WAIT)
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new PartFailedException(
                    "%s was answered %d: %s".formatted(address, answer.statusCode(), answer.body()));
        }
        return parsed(answer);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new PartFailedException(request.uri() + " did not answer: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PartFailedException("stopped while waiting for " + request.uri(), stopped);
        }
    }

    private JsonNode parsed(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException malformed) {
            throw new PartFailedException(answer.uri() + " did not answer JSON", malformed);
        }
    }

    private static void pause(HttpResponse<String> answer) {
        try {
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
