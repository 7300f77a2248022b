package dev.newslog.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void who_waits_gets_its_turn_when_another_ends() {
        Turns turns = new Turns(1, Duration.ofMinutes(1));
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> first =
                    CompletableFuture.supplyAsync(() -> turns.take(this::atTheEnd, TurnsTest::refusal), others);
            await().until(() -> begun.getCount() == 0);
            CompletableFuture<String> second =
                    CompletableFuture.supplyAsync(() -> turns.take(() -> "second", TurnsTest::refusal), others);
            await().until(() -> turns.waiting() == 1);
            end.countDown();

            assertThat(first.join()).isEqualTo("first");
            assertThat(second.join()).isEqualTo("second");
        }
    }

    @Test
    void who_does_not_get_its_turn_is_refused_and_a_turn_that_failed_is_over() {
        Turns turns = new Turns(1, Duration.ofMillis(1));

        assertThatThrownBy(() -> turns.take(() -> turns.take(() -> "within", TurnsTest::refusal), TurnsTest::refusal))
                .hasMessage("busy");
        assertThat(turns.take(() -> "after", TurnsTest::refusal)).isEqualTo("after");
    }

    private static RuntimeException refusal() {
        return new IllegalStateException("busy");
    }

    private String atTheEnd() {
        begun.countDown();
        try {
            end.await();
            return "first";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
