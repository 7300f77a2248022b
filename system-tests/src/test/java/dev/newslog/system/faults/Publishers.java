package dev.newslog.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.system.Newsroom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Publishers who submit one version after the other, each again and again until it is taken. Now and then one sends
/// what
/// was taken already, as it did not see the answer.
final class Publishers implements AutoCloseable {

    private static final int CLIENTS = 12;
    private static final int ARTICLES = 100;
    private static final int ONE_IS_SENT_TWICE_IN = 10;
    private static final long PAUSE_MILLISECONDS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Newsroom newsroom;
    private final String name;
    private final Map<String, JsonNode> accepted = new ConcurrentHashMap<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);
    private volatile Duration clocksAhead = Duration.ZERO;

    /// Begins.
    ///
    /// @param name that no others have: the source of their stories
    Publishers(Newsroom newsroom, String name, Random random) {
        this.newsroom = newsroom;
        this.name = name;
        for (int client = 0; client < CLIENTS; client++) {
            Random own = new Random(random.nextLong());
            var _ = clients.scheduleWithFixedDelay(
                    () -> submit(own), PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    /// Waits until so many more were accepted.
    void awaitMore(int count) {
        int goal = accepted.size() + count;
        await().atMost(PATIENCE).until(() -> accepted.size() >= goal || !failures.isEmpty());
        assertThat(failures).isEmpty();
    }

    /// Waits until what is accepted from now on is archived, on every partition.
    void awaitArchived() {
        Set<String> before = Set.copyOf(accepted.keySet());
        awaitMore(Fault.MEANWHILE);
        Map<String, JsonNode> since = new HashMap<>(accepted);
        since.keySet().removeAll(before);
        since.values().forEach(newsroom::receipt);
    }

    /// From now on their times are wrong by so much.
    void setClocksAhead(Duration ahead) {
        clocksAhead = ahead;
    }

    /// What the 202s said so far.
    List<JsonNode> accepted() {
        return List.copyOf(accepted.values());
    }

    /// Ends, when what is under way was answered.
    @Override
    public void close() {
        clients.close();
        assertThat(failures).isEmpty();
    }

    private void submit(Random random) {
        int number = next.getAndIncrement();
        String document = document(number, random);
        try {
            JsonNode answer = newsroom.submit(document, name + number);
            accepted.put(answer.path("submissionId").asText(), answer);
            if (random.nextInt(ONE_IS_SENT_TWICE_IN) == 0) {
                assertThat(newsroom.submit(document, name + number).path("submissionId"))
                        .isEqualTo(answer.path("submissionId"));
            }
        } catch (RuntimeException | AssertionError failure) {
            failures.add(failure);
        }
    }

    private String document(int number, Random random) {
        return """
                {"source": "%1$s", "uri": "urn:%1$s:%2$d", "version": "%3$d", "versionCreated": "%4$s",
                 "headline": "Story %2$d", "body": "Told for the %5$d. time."}
                """.formatted(
                        name,
                        random.nextInt(ARTICLES),
                        random.nextInt(1_000),
                        Instant.now().plus(clocksAhead),
                        number);
    }
}
