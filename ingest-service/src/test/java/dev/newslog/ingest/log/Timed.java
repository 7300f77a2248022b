package dev.newslog.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The answer to a submission, and how long it took.
record Timed(HttpResponse<String> answer, Duration took) {

    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString("courier-cms:courier-cms".getBytes(UTF_8));

    /// Submits a story that nobody submitted before.
    static CompletableFuture<Timed> submit(HttpClient client, URI server) {
        String story = """
                {"source": "wire", "uri": "urn:ferry:%s", "headline": "H", "body": "B"}""".formatted(UUID.randomUUID());
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/articles"))
                .header("Authorization", "Basic " + CREDENTIALS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(story))
                .build();
        long start = System.nanoTime();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Timed(answer, Duration.ofNanos(System.nanoTime() - start)));
    }
}
