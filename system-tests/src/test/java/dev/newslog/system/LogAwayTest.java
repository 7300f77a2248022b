package dev.newslog.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.Installation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningNewslog.class)
class LogAwayTest {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);
    private static final int CLIENTS = 8;
    /// A gigabyte, four times the heap of the service.
    private static final int FLOOD = 2_000;

    private static final String LARGE_BODY = "A sentence without news. ".repeat(20_000);

    @Test
    void while_kafka_is_frozen_publishers_are_told_soon_and_afterwards_served(Newsroom newsroom, Installation parts)
            throws InterruptedException, ExecutionException, IOException {
        parts.kafka().freeze();
        try {
            outageIsTold(newsroom, parts);
        } finally {
            parts.kafka().thaw();
        }

        recovers(newsroom);
    }

    @Test
    void while_kafka_is_dead_publishers_are_told_soon_and_afterwards_served(Newsroom newsroom, Installation parts)
            throws InterruptedException, ExecutionException, IOException {
        parts.kafka().kill();
        try {
            outageIsTold(newsroom, parts);
        } finally {
            parts.kafka().start();
        }

        recovers(newsroom);
    }

    /// Each answer is a 503 within three seconds, and a gigabyte of stories that could not be taken leaves no trace: a
    /// service that keeps them ends, since it may not outgrow its heap.
    private static void outageIsTold(Newsroom newsroom, Installation parts)
            throws InterruptedException, ExecutionException, IOException {
        isToldSoon(newsroom);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int number = 0; number < FLOOD; number++) {
                answers.add(clients.submit(() -> post(newsroom, LARGE_BODY)));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(503);
            }
        }
        isToldSoon(newsroom);
        assertThat(newsroom.liveness()).isEqualTo(200);
        assertThat(parts.ingest().isAlive()).isTrue();
    }

    private static void isToldSoon(Newsroom newsroom) throws IOException {
        for (int number = 0; number < 5; number++) {
            Instant began = Instant.now();

            assertThat(post(newsroom, "One of five.")).isEqualTo(503);

            assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST_ANSWER);
        }
    }

    private static int post(Newsroom newsroom, String body) throws IOException {
        String key = UUID.randomUUID().toString();
        return newsroom.post("/articles", "application/json", story(key, body), key)
                .status();
    }

    private static void recovers(Newsroom newsroom) {
        String key = UUID.randomUUID().toString();
        JsonNode accepted = await().atMost(60, SECONDS)
                .until(
                        () -> newsroom.post("/articles", "application/json", story(key, "It is back."), key),
                        answer -> answer.status() == 202)
                .body();

        assertThat(newsroom.receipt(accepted).path("outcome").asText()).isEqualTo("new-article");
    }

    private static String story(String key, String body) {
        return """
                {"source": "log-away", "uri": "urn:story:%s", "headline": "The log is away", "body": "%s"}
                """.formatted(key, body);
    }
}
