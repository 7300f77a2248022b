package dev.newslog.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.ingest.submission.Logged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When the log is looked at, and what follows from the looks.
class ReachabilityTest {

    private final AtomicInteger looks = new AtomicInteger();
    private Reachability reachability;

    @AfterEach
    void end() {
        reachability.end(new ShutdownEvent());
    }

    @Test
    void two_misses_in_a_row_close_it_and_a_later_answer_opens_it() {
        try (Logged logged = new Logged()) {
            watch(look -> look > 4);

            await().until(() -> logged.by(Reachability.class).size() == 2);
            assertThat(logged.saidBy(Reachability.class).getFirst()).contains("2 looks in a row");
            assertThat(reachability.isGiven()).isTrue();
        }
    }

    @Test
    void a_miss_between_answers_closes_nothing() {
        try (Logged logged = new Logged()) {
            watch(look -> look % 2 == 0);

            await().until(() -> looks.get() > 10);
            assertThat(logged.by(Reachability.class)).isEmpty();
        }
    }

    @Test
    void an_acknowledgement_is_worth_an_answer() {
        try (Logged logged = new Logged()) {
            watch(look -> {
                reachability.acknowledged();
                return false;
            });

            await().until(() -> looks.get() > 10);
            assertThat(logged.by(Reachability.class)).isEmpty();
        }
    }

    @Test
    void a_look_that_fails_is_a_miss_is_told_of_once_and_does_not_end_the_looks() {
        try (Logged logged = new Logged()) {
            watch(look -> {
                if (look > 6) {
                    return true;
                }
                throw new IllegalArgumentException("unforeseen");
            });

            await().until(() -> looks.get() > 8 && reachability.isGiven());
            assertThat(logged.ofExceptions()).hasSize(1);
        }
    }

    private void watch(IntFunction<Boolean> answers) {
        LogBroker broker = LookedAt.broker(() -> answers.apply(looks.incrementAndGet()));
        LogProducer producer = LookedAt.producer(() -> Uni.createFrom().item(List.of()));
        LogTopic topic = new LogTopic(LookedAt.config(), broker, producer);
        topic.start(new StartupEvent());
        await().until(topic::isSound);
        reachability = new Reachability(LookedAt.config(), topic, producer, broker);
        reachability.watch(new StartupEvent());
    }
}
