package dev.newslog.bench.latency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.bench.contest.ContestFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A reader who follows the change feed as closely as it can, and notes when each article showed first.
final class Follower implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI feed;
    private final Map<UUID, Long> shown = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("follower").unstarted(this::follow);
    private volatile @Nullable String position;

    /// @param api where the api-service answers
    Follower(URI api) {
        this.feed = api.resolve("/revisions?limit=" + PAGE);
        thread.start();
    }

    /// When an article showed, by [System#nanoTime()]; waits for it.
    ///
    /// @throws ContestFailedException where it does not show within a minute
    long shown(UUID article) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Long at = shown.get(article); ; at = shown.get(article)) {
            if (at != null) {
                return at;
            }
            if (System.nanoTime() > end || !thread.isAlive()) {
                throw new ContestFailedException("article " + article + " can't be read");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        http.close();
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                JsonNode entries = page().path("items");
                long now = System.nanoTime();
                for (JsonNode entry : entries) {
                    shown.putIfAbsent(UUID.fromString(entry.path("articleId").asText()), now);
                    position = entry.path("position").asText();
                }
                if (entries.size() < PAGE) {
                    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                }
            }
        } catch (IOException failed) {
            throw new ContestFailedException("the feed can't be read", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode page() throws IOException, InterruptedException {
        String after = position;
        URI address = after == null ? feed : URI.create(feed + "&after=" + after);
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the feed answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
