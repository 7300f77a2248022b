package dev.newslog.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.ingest.submission.Logged;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What is said while the topic can't be checked.
class LogTopicTest {

    @Test
    void a_producer_that_cannot_learn_the_topic_is_told_of_once_with_the_reason() {
        AtomicInteger asked = new AtomicInteger();
        LogTopic topic = new LogTopic(
                LookedAt.config(),
                LookedAt.broker(() -> true),
                LookedAt.producer(() -> asked.incrementAndGet() < 3
                        ? Uni.createFrom().failure(new IllegalStateException("no metadata"))
                        : Uni.createFrom().item(List.of())));

        try (Logged logged = new Logged()) {
            topic.start(new StartupEvent());
            await().until(topic::isSound);

            assertThat(logged.saidBy(LogTopic.class))
                    .filteredOn(line -> line.contains("can't be checked"))
                    .singleElement()
                    .asString()
                    .contains("no metadata");
        }
    }
}
