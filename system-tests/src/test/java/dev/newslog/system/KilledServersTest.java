package dev.newslog.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Truth 1: a submission that got 202 is in the archive, once, whatever was killed: each service and each server is.
@ExtendWith(RunningNewslog.class)
class KilledServersTest {

    private static final int ARTICLES = 500;
    private static final int VERSIONS = 4;
    private static final int CLIENTS = 16;

    @Test
    void every_accepted_submission_is_archived_once_whatever_is_killed(Newsroom newsroom, Installation parts)
            throws InterruptedException, ExecutionException {
        List<Story> stories = shuffled();
        Map<Story, JsonNode> accepted = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();

        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                work.add(clients.submit(() -> {
                    for (int at = next.getAndIncrement(); at < stories.size(); at = next.getAndIncrement()) {
                        Story story = stories.get(at);
                        accepted.put(story, newsroom.submit(story.document(), story.key()));
                        disturb(at, parts);
                    }
                }));
            }
            for (Future<?> client : work) {
                client.get();
            }
        }

        Map<String, List<Integer>> numbers = new ConcurrentHashMap<>();
        Map<String, JsonNode> submissions = new ConcurrentHashMap<>();
        accepted.values().forEach(answer -> {
            JsonNode receipt = newsroom.receipt(answer);
            assertThat(receipt.path("outcome").asText()).isIn("new-article", "new-revision", "late-revision");
            submissions.put(receipt.path("submissionId").asText(), receipt);
            numbers.computeIfAbsent(receipt.path("articleId").asText(), id -> new ArrayList<>())
                    .add(receipt.path("revision").asInt());
        });
        assertThat(submissions).hasSize(ARTICLES * VERSIONS);
        assertThat(numbers).hasSize(ARTICLES);
        numbers.forEach((article, given) -> {
            assertThat(given).as(article).containsExactlyInAnyOrder(1, 2, 3, 4);
            JsonNode found = newsroom.read("/articles/" + article + "/revisions?limit=200")
                    .body();
            assertThat(IntStream.range(0, found.path("items").size())
                            .map(place -> found.path("items")
                                    .path(place)
                                    .path("revision")
                                    .asInt()))
                    .as(article)
                    .containsExactly(4, 3, 2, 1);
        });
    }

    /// Whoever gets this far kills or restarts what is next, while the others go on: so several parts may be away at
    /// once, but each comes back before it is disturbed again.
    private static void disturb(int submitted, Installation parts) {
        switch (submitted) {
            case 200, 1_600 -> kill(parts.store());
            case 400 -> kill(parts.ingest());
            case 600 -> restart(parts.kafka());
            case 800 -> kill(parts.kafka());
            case 1_000 -> restart(parts.postgres());
            case 1_200 -> kill(parts.postgres());
            case 1_400 -> kill(parts.api());
            default -> {
                // undisturbed
            }
        }
    }

    private static void kill(Part part) {
        synchronized (part) {
            part.kill();
            part.start();
        }
    }

    private static void restart(Part part) {
        synchronized (part) {
            part.stop();
            part.start();
        }
    }

    private static List<Story> shuffled() {
        List<Story> stories = new ArrayList<>(IntStream.range(0, ARTICLES * VERSIONS)
                .mapToObj(place -> new Story(place / VERSIONS, 1 + place % VERSIONS))
                .toList());
        Collections.shuffle(stories, new Random(20261102));
        return stories;
    }

    private record Story(int number, int version) {

        String key() {
            return "killed-servers-" + number + "-" + version;
        }

        String document() {
            return """
                    {"source": "killed-servers", "uri": "urn:story:%1$d", "version": "%2$d",
                     "headline": "Story %1$d", "body": "As told for the %2$d. time."}
                    """.formatted(number, version);
        }
    }
}
