package dev.newslog.store.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When a batch is tried again.
class SubmissionConsumerTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Queue<String> observed = new ConcurrentLinkedQueue<>();

    @Test
    void a_wait_that_is_cancelled_in_the_work_is_a_failure_like_any_other() {
        Queue<RuntimeException> failures =
                new ConcurrentLinkedQueue<>(List.of(new CancellationException(), new IllegalStateException()));

        String done = SubmissionConsumer.untilDone(() -> failOrEnd(failures), this::observe)
                .await()
                .atMost(LONG);

        assertThat(done).isEqualTo("archived");
        assertThat(observed).containsExactly("CancellationException", "IllegalStateException", "archived");
    }

    @Test
    void once_the_turn_has_ended_nothing_is_tried_or_told() throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(1);
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>(List.of(new TurnEndedException()));

        var done = SubmissionConsumer.untilDone(
                        () -> {
                            tried.countDown();
                            return failOrEnd(failures);
                        },
                        this::observe)
                .subscribeAsCompletionStage();

        assertThat(tried.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> done.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(observed).isEmpty();
    }

    private static String failOrEnd(Queue<RuntimeException> failures) {
        RuntimeException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        return "archived";
    }

    private void observe(@Nullable String done, @Nullable Throwable failure) {
        observed.add(failure == null ? String.valueOf(done) : failure.getClass().getSimpleName());
    }
}
