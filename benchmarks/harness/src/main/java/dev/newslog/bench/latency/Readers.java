package dev.newslog.bench.latency;

import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.story.Story;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Readers who open each story once, as soon as it shows.
final class Readers implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final Follower follower;

    /// @param api where the api-service answers
    /// @param follower knows what shows
    Readers(URI api, Follower follower) {
        this.api = api;
        this.follower = follower;
    }

    /// Begins to read stories that are about to be submitted in this order.
    ///
    /// @return done when all were read; fails where any was not
    CompletableFuture<Void> read(List<Story> stories) {
        return CompletableFuture.runAsync(
                () -> readAll(stories), task -> Thread.ofPlatform().daemon().start(task));
    }

    @Override
    public void close() {
        http.close();
    }

    private void readAll(List<Story> stories) {
        List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>(stories.size());
        for (Story story : stories) {
            follower.shown(story.articleId());
            URI address = api.resolve("/articles/" + story.articleId());
            answers.add(http.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()));
        }
        for (CompletableFuture<HttpResponse<Void>> answer : answers) {
            int status = answer.join().statusCode();
            if (status != 200) {
                throw new ContestFailedException("a reader was answered " + status);
            }
        }
    }
}
