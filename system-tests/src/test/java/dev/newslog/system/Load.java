package dev.newslog.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Publishers and readers, each of whom asks again a fifth of a second after the answer. So the rate falls on a
/// machine that others use, and what is answered tells of the services, not of two cores that have more to do than they
/// can.
final class Load implements AutoCloseable {

    private static final int ARTICLES = 500;
    private static final int ASKS_A_SECOND = 5;
    private final Newsroom newsroom;
    private final String readArticle;
    private final ScheduledExecutorService clients;
    private final UUID run = UUID.randomUUID();
    private final AtomicInteger submitted = new AtomicInteger();
    private final Queue<JsonNode> accepted = new ConcurrentLinkedQueue<>();
    private final Map<String, Map<String, LongAdder>> answers = new ConcurrentHashMap<>();

    /// Begins.
    ///
    /// @param submissionsASecond at most, where each is answered at once; a multiple of five, as for reads
    Load(Newsroom newsroom, int submissionsASecond, int readsASecond) {
        this.newsroom = newsroom;
        this.readArticle = archived(newsroom);
        int publishers = submissionsASecond / ASKS_A_SECOND;
        int readers = readsASecond / ASKS_A_SECOND;
        this.clients = Executors.newScheduledThreadPool(publishers + readers);
        start(publishers, this::submit);
        start(readers, this::read);
    }

    /// What the 202s said so far.
    Queue<JsonNode> accepted() {
        return accepted;
    }

    /// From submissions and reads to how many answers there were of each status, and how many were cut off by what.
    Map<String, Map<String, Long>> answers() {
        Map<String, Map<String, Long>> table = new TreeMap<>();
        answers.forEach((kind, statuses) -> statuses.forEach((status, count) ->
                table.computeIfAbsent(kind, key -> new TreeMap<>()).put(status, count.sum())));
        return table;
    }

    /// Ends the load, and waits for what is under way.
    @Override
    public void close() {
        clients.close();
    }

    /// An article that readers may ask for from the first request on: a 202 alone says that it will be there.
    private String archived(Newsroom into) {
        JsonNode accepted = into.submit(document(0), run + "-read");
        into.receipt(accepted);
        return accepted.path("articleId").asText();
    }

    private void start(int count, Runnable request) {
        long pause = TimeUnit.SECONDS.toNanos(1) / ASKS_A_SECOND;
        for (int client = 0; client < count; client++) {
            var _ = clients.scheduleWithFixedDelay(request, pause * client / count, pause, TimeUnit.NANOSECONDS);
        }
    }

    private void submit() {
        int number = submitted.getAndIncrement();
        count("submissions", () -> {
            Newsroom.Answer answer =
                    newsroom.post("/articles", "application/json", document(number), run + "-" + number);
            if (answer.status() == 202) {
                accepted.add(answer.body());
            }
            return answer.status();
        });
    }

    private void read() {
        List<String> paths = List.of(
                "/articles?limit=20",
                "/articles/" + readArticle,
                "/articles/" + readArticle + "/diff?from=1&to=1",
                "/revisions?limit=20");
        String path = paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
        count("reads", () -> newsroom.tryToRead(path).status());
    }

    private void count(String kind, Request request) {
        String status;
        try {
            status = Integer.toString(request.status());
        } catch (IOException | RuntimeException cutOff) {
            status = cutOff.toString();
        }
        answers.computeIfAbsent(kind, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(status, key -> new LongAdder())
                .increment();
    }

    private static String document(int number) {
        return """
                {"source": "load", "uri": "urn:load:%d", "headline": "Story %d", "body": "%s"}
                """.formatted(number % ARTICLES, number, "The tide came in at noon. ".repeat(40));
    }

    private interface Request {
        int status() throws IOException;
    }
}
