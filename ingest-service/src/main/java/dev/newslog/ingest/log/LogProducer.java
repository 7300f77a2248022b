package dev.newslog.ingest.log;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/// The producer that the connector makes and closes for the channel `submissions`. Nothing else here knows it.
///
/// Events are handed to it on the event loop, beside the channel: the connector would hand each to a thread of its
/// own and back (decision 21).
@ApplicationScoped
class LogProducer {

    static final String CHANNEL = "submissions";

    private static final Duration FIRST_RETRY = Duration.ofMillis(20);
    private static final Duration LONGEST_RETRY = Duration.ofMillis(500);
    private static final int MOST_RETRIES = 8;

    private final LogConfig config;
    private final KafkaClientService clients;

    LogProducer(LogConfig config, KafkaClientService clients) {
        this.config = config;
        this.clients = clients;
    }

    /// Nothing comes by the channel itself. It is open so that the connector makes its producer.
    @Outgoing(CHANNEL)
    public Multi<Message<byte[]>> channel() {
        return Multi.createFrom().nothing();
    }

    /// The producer may wait for nothing, so it has to know the topic before a submission comes. It asks for the topic
    /// when it does not know it, and is asked again until it has heard. Fails where that takes long.
    Uni<?> getAcquainted() {
        return clients.getProducer(CHANNEL)
                .partitionsFor(config.topic())
                .onFailure(TimeoutException.class)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .atMost(MOST_RETRIES);
    }

    /// Hands over an event.
    ///
    /// @param settled is told once, on the caller's context: nothing where all in-sync replicas have it, else why
    ///     they may not have it
    void send(OutgoingEvent event, Consumer<@Nullable Throwable> settled) {
        Executor caller = CallersContext.executor();
        Callback callback = (place, failure) -> caller.execute(() -> settled.accept(failure));
        try {
            var _ = producer().send(event.on(config.topic()), callback);
        } catch (RuntimeException refused) {
            settled.accept(refused);
        }
    }

    private Producer<String, byte[]> producer() {
        return clients.<String, byte[]>getProducer(CHANNEL).unwrap();
    }
}
