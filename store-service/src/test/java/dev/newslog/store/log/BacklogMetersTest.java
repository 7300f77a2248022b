package dev.newslog.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.newslog.stack.TestStack;
import dev.newslog.store.log.LogExtent.Offsets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How far the archive is behind, with a real log whose records are of any age.
class BacklogMetersTest {

    private static final UUID TOPIC_ID = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Offset<Double> SECONDS = within(30.0);

    private final String kafka = TestStack.get().bootstrapServers();
    private final String topic = TestStack.get().newTopicName();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final BacklogMeters backlog = backlog(kafka, meters);

    @BeforeEach
    void makeLog() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            NewTopic made = new NewTopic(topic, 2, (short) 1).configs(Map.of("message.timestamp.type", "CreateTime"));
            admin.createTopics(List.of(made)).all().get();
        }
    }

    @Test
    void nothing_is_said_of_a_log_that_nobody_could_look_at() {
        backlog.measure();

        assertThat(oldest()).isNaN();
    }

    @Test
    void the_oldest_record_that_waits_tells_for_how_long() throws ExecutionException, InterruptedException {
        write(0, Duration.ofHours(1));
        write(0, Duration.ofMinutes(10));
        write(1, Duration.ofMinutes(20));
        backlog.logged(log(2, 1));

        backlog.measure();
        assertThat(oldest()).isCloseTo(3_600, SECONDS);

        backlog.archived(List.of(read(0, 1)));
        backlog.measure();
        assertThat(oldest()).isCloseTo(1_200, SECONDS);

        backlog.archived(List.of(read(0, 1), read(1, 1)));
        backlog.measure();
        assertThat(oldest()).isCloseTo(600, SECONDS);

        backlog.archived(List.of(read(0, 2), read(1, 1)));
        backlog.measure();
        assertThat(oldest()).isZero();
    }

    @Test
    void a_broker_whose_clock_is_ahead_makes_no_negative_age() throws ExecutionException, InterruptedException {
        write(0, Duration.ofHours(-1));
        backlog.logged(log(1, 0));

        backlog.measure();

        assertThat(oldest()).isZero();
        assertThat(lag(0)).isEqualTo(1);
    }

    @Test
    void while_the_database_is_away_the_lag_grows_with_the_log() {
        backlog.archived(List.of(read(0, 4)));
        backlog.logged(log(5, 0));
        backlog.measure();
        assertThat(lag(0)).isEqualTo(1);

        backlog.logged(log(9, 0));
        backlog.measure();

        assertThat(lag(0)).isEqualTo(5);
        assertThat(lag(1)).isZero();
    }

    @Test
    void a_broker_that_is_away_is_waited_for_no_longer_than_it_may_take() {
        MeterRegistry others = new SimpleMeterRegistry();
        BacklogMeters deaf = backlog("localhost:1", others);
        deaf.logged(new LogExtent(
                TOPIC_ID,
                IntStream.range(0, 12).boxed().collect(Collectors.toMap(Function.identity(), _ -> new Offsets(0, 5)))));
        Instant begun = Instant.now();

        deaf.measure();

        assertThat(Duration.between(begun, Instant.now()))
                .as("not a patience for each partition")
                .isLessThan(PATIENCE.multipliedBy(8));
        assertThat(others.get("newslog.log.lag.records")
                        .tag("partition", "1")
                        .gauge()
                        .value())
                .isEqualTo(5);
    }

    private BacklogMeters backlog(String address, MeterRegistry registry) {
        LogConfig config = new LogConfig() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public Duration askTimeout() {
                return PATIENCE;
            }

            @Override
            public Duration soundFor() {
                return Duration.ofSeconds(2);
            }
        };
        return new BacklogMeters(new LogPeek(config, Map.of("bootstrap.servers", address)), config, registry);
    }

    /// Nothing that anybody could read, of an age.
    private void write(int partition, Duration age) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            Long written = Instant.now().minus(age).toEpochMilli();
            producer.send(new ProducerRecord<>(topic, partition, written, new byte[] {(byte) 0xff}, new byte[0]))
                    .get();
        }
    }

    private static LogExtent log(long first, long second) {
        return new LogExtent(TOPIC_ID, Map.of(0, new Offsets(0, first), 1, new Offsets(0, second)));
    }

    private static ArchivePosition read(int partition, long nextOffset) {
        return new ArchivePosition(TOPIC_ID, partition, nextOffset);
    }

    private double oldest() {
        return meters.get("newslog.log.oldest.unstored").gauge().value();
    }

    private double lag(int partition) {
        return meters.get("newslog.log.lag.records")
                .tag("partition", Integer.toString(partition))
                .gauge()
                .value();
    }
}
