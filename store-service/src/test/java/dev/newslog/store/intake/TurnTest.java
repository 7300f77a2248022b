package dev.newslog.store.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Turn turn = new Turn();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void the_end_waits_for_the_attempt_in_hand() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> attempt = threads.submit(() -> turn.attempt(this::work));
            Future<Boolean> end;
            try {
                assertThat(begun.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
                end = threads.submit(() -> turn.end(LONG));
                assertThat(turn.end(SHORT)).isFalse();
            } finally {
                mayEnd.countDown();
            }

            assertThat(end.get()).isTrue();
            assertThat(attempt.get()).isEqualTo("archived");
        }
    }

    @Test
    void after_an_end_that_did_not_wait_long_enough_nothing_begins() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<String> attempt = threads.submit(() -> turn.attempt(this::work));
            try {
                assertThat(begun.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
                assertThat(turn.end(SHORT)).isFalse();
            } finally {
                mayEnd.countDown();
            }

            assertThat(attempt.get()).isEqualTo("archived");
            assertThatThrownBy(() -> turn.attempt(() -> "archived")).isInstanceOf(TurnEndedException.class);
        }
    }

    @Test
    void after_the_end_nothing_begins() throws InterruptedException {
        assertThat(turn.attempt(() -> "archived")).isEqualTo("archived");

        turn.end(LONG);

        assertThatThrownBy(() -> turn.attempt(() -> "archived")).isInstanceOf(TurnEndedException.class);
    }

    @Test
    void an_attempt_that_fails_lets_the_next_begin() {
        assertThatThrownBy(() -> turn.attempt(() -> {
                    throw new IllegalStateException("the database is away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(turn.attempt(() -> "archived")).isEqualTo("archived");
    }

    private String work() {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return "archived";
    }
}
