package dev.newslog.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Installation.PartPorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/// The first story of a Newslog that starts: it is submitted until it is accepted, then read until it is there.
final class FirstStory implements AutoCloseable {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest submission;
    private final HttpRequest look;
    private boolean accepted;

    FirstStory(PartPorts ports, Story story) {
        String credentials = Installation.CLIENT + ':' + Installation.CLIENT;
        this.submission = to(ports.ingest(), "")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(story.json()))
                .build();
        this.look = to(ports.api(), "/" + story.articleId()).build();
    }

    /// Goes one step on where that is possible already, and tells whether the story was read.
    boolean wasRead() {
        accepted = accepted || answers(submission, ACCEPTED);
        return accepted && answers(look, OK);
    }

    @Override
    public void close() {
        http.close();
    }

    private boolean answers(HttpRequest request, int status) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == status;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ContestFailedException("stopped", stopped);
        }
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/articles" + path))
                .timeout(PATIENCE);
    }
}
