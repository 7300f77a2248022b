package dev.newslog.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.ArticleReinstated;
import dev.newslog.events.ArticleReinstated.Reinstatement;
import dev.newslog.events.Delivery;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of an event by what Kafka's producer says of it.
class SubmissionLogTest {

    private static final int MOST_BYTES = 10_000;

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final LogProducer producer =
            LookedAt.producer(() -> Uni.createFrom().item(List.of()), kafka);
    private final AtomicBoolean answers = new AtomicBoolean();
    private final LogBroker broker = LookedAt.broker(answers::get);
    private final LogTopic topic = new LogTopic(LookedAt.config(), broker, producer);
    private final Reachability reachability = new Reachability(LookedAt.config(), topic, producer, broker);
    private final Room room = new Room(1, MOST_BYTES);
    private final SubmissionLog log = new SubmissionLog(
            producer,
            reachability,
            new Patience(LookedAt.config()),
            room,
            new LogMeters(new SimpleMeterRegistry(), room, reachability),
            new LogTracing(OpenTelemetry.noop().getTracer("test"), LookedAt.config(), true),
            MOST_BYTES);

    @BeforeEach
    void checkTheTopic() {
        topic.start(new StartupEvent());
        await().until(topic::isSound);
    }

    /// Ends the looks at a log that is held for away.
    @AfterEach
    void answer() {
        answers.set(true);
    }

    @Test
    void what_is_acknowledged_is_on_the_log() {
        Future<Void> appended = log.append(event());

        assertThat(appended.isComplete()).isFalse();
        kafka.completeNext();
        assertThat(appended.succeeded()).isTrue();
        assertThat(room.events()).isZero();
    }

    @Test
    void what_the_producer_has_no_memory_for_was_not_handed_over_and_is_no_outage() {
        Future<Void> appended = log.append(event());

        kafka.errorNext(new BufferExhaustedException("full"));

        assertThat(problem(appended)).isEqualTo("/problems/log-unavailable");
        assertThat(reachability.isGiven()).isTrue();
        assertThat(room.events()).isZero();
    }

    @Test
    void what_is_not_acknowledged_may_be_there_and_keeps_others_off() {
        Future<Void> appended = log.append(event());

        kafka.errorNext(new TimeoutException("expired"));

        assertThat(problem(appended)).isEqualTo("/problems/outcome-unknown");
        assertThat(reachability.isGiven()).isFalse();
        assertThat(room.events()).isZero();
    }

    @Test
    void what_the_producer_throws_is_answered_and_leaves_room() {
        kafka.sendException = new IllegalStateException("closed");

        Future<Void> appended = log.append(event());

        assertThat(problem(appended)).isEqualTo("/problems/outcome-unknown");
        assertThat(room.events()).isZero();
    }

    private static String problem(Future<Void> appended) {
        assertThat(appended.cause()).isInstanceOf(HttpProblem.class);
        URI type = ((HttpProblem) appended.cause()).getType();
        return String.valueOf(type);
    }

    private static ArticleReinstated event() {
        Delivery delivery = new Delivery(UUID.randomUUID(), UUID.randomUUID(), "desk", Instant.EPOCH, null, "");
        return new ArticleReinstated(delivery, new Reinstatement("harbour-courier", "it was right"));
    }
}
