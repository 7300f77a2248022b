package dev.newslog.ingest.log;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/// The producer that the connector makes and closes for the channel `submissions`. Nothing else in this service knows
/// it.
///
/// Events are handed to it on the event loop, beside the channel: the connector would hand each to a thread of its own
/// and back (decision 21).
@ApplicationScoped
class LogProducer {

    static final String CHANNEL = "submissions";

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

    /// The producer may wait for nothing, so it has to know the topic before a submission comes. Fails where it can't
    /// find out.
    Uni<?> getAcquainted() {
        return clients.getProducer(CHANNEL).partitionsFor(config.topic());
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
