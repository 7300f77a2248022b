package dev.newslog.ingest.log;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A log that is what a test says.
final class LookedAt {

    private LookedAt() {}

    static LogBroker broker(Supplier<Boolean> takesEvents) {
        return new LogBroker(config(), Map.of()) {
            @Override
            TopicSettings topic() {
                return TopicSettings.ofNew(1);
            }

            @Override
            boolean takesEvents() {
                return takesEvents.get();
            }
        };
    }

    /// @param partitions what the producer says of the topic
    static LogProducer producer(Supplier<Uni<List<?>>> partitions) {
        KafkaProducer<?, ?> producer = proxy(KafkaProducer.class, partitions);
        return new LogProducer(config(), proxy(KafkaClientService.class, () -> producer));
    }

    /// Looks each ten milliseconds.
    static LogConfig config() {
        return new LogConfig() {
            @Override
            public String topic() {
                return "news";
            }

            @Override
            public Duration lookEvery() {
                return Duration.ofMillis(10);
            }

            @Override
            public Duration watchEvery() {
                return Duration.ofMillis(10);
            }

            @Override
            public Duration answerWithin() {
                return Duration.ofSeconds(1);
            }

            @Override
            public int mostInFlight() {
                return 1;
            }

            @Override
            public MemorySize mostBytesInFlight() {
                return new MemorySize(BigInteger.ONE);
            }
        };
    }

    private static <T> T proxy(Class<T> type, Supplier<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.get()));
    }
}
