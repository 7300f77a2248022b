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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Publishers and readers who come at a steady rate, whether the ones before were answered or not.
final class Load implements AutoCloseable {

    private static final int ARTICLES = 500;
    /// Of a request that was cut off, or never answered.
    static final int NO_ANSWER = 0;

    private final Newsroom newsroom;
    private final String readArticle;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final UUID run = UUID.randomUUID();
    private final AtomicInteger submitted = new AtomicInteger();
    private final Queue<JsonNode> accepted = new ConcurrentLinkedQueue<>();
    private final Map<String, Map<Integer, LongAdder>> answers = new ConcurrentHashMap<>();

    Load(Newsroom newsroom, int submissionsASecond, int readsASecond) {
        this.newsroom = newsroom;
        this.readArticle = archived(newsroom);
        every(submissionsASecond, this::submit);
        every(readsASecond, this::read);
    }

    /// What the 202s said so far.
    Queue<JsonNode> accepted() {
        return accepted;
    }

    /// From submissions and reads to how many answers there were of each status, zero for none.
    Map<String, Map<Integer, Long>> answers() {
        Map<String, Map<Integer, Long>> table = new TreeMap<>();
        answers.forEach((kind, statuses) -> statuses.forEach((status, count) ->
                table.computeIfAbsent(kind, key -> new TreeMap<>()).put(status, count.sum())));
        return table;
    }

    /// Ends the load, and waits for what is under way.
    @Override
    public void close() {
        clock.close();
        clients.close();
    }

    /// An article that readers may ask for from the first request on: a 202 alone says that it will be there.
    private String archived(Newsroom into) {
        JsonNode accepted = into.submit(document(0), run + "-read");
        into.receipt(accepted);
        return accepted.path("articleId").asText();
    }

    private void every(int aSecond, Runnable request) {
        var _ = clock.scheduleAtFixedRate(
                () -> clients.execute(request), 0, 1_000_000_000L / aSecond, TimeUnit.NANOSECONDS);
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
        String path = List.of("/articles?limit=20", "/articles/" + readArticle, "/revisions?limit=20")
                .get(ThreadLocalRandom.current().nextInt(3));
        count("reads", () -> newsroom.tryToRead(path).status());
    }

    private void count(String kind, Request request) {
        int status;
        try {
            status = request.status();
        } catch (IOException cutOff) {
            status = NO_ANSWER;
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
