package dev.newslog.ingest.log;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;

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
        return producer(partitions, new MockProducer<>());
    }

    /// @param kafka what events are handed to
    static LogProducer producer(Supplier<Uni<List<?>>> partitions, Producer<String, byte[]> kafka) {
        KafkaProducer<?, ?> producer =
                proxy(KafkaProducer.class, method -> method.getName().equals("unwrap") ? kafka : partitions.get());
        return new LogProducer(config(), proxy(KafkaClientService.class, method -> producer));
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

    private static <T> T proxy(Class<T> type, Function<Method, ?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.apply(method)));
    }
}
