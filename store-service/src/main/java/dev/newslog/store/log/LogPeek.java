package dev.newslog.store.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/// Looks at single records of the log, beside the group that reads it. Takes one batch of the broker's into memory at a
/// time, and never looks into a record.
@ApplicationScoped
class LogPeek {

    private static final Logger LOG = Logger.getLogger(LogPeek.class);

    private final LogConfig config;
    private final KafkaConsumer<byte[], byte[]> consumer;

    LogPeek(LogConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.config = config;
        Map<String, Object> settings = new HashMap<>(broker);
        int patience = Math.toIntExact(config.askTimeout().toMillis());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "newslog-log-peek");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        // the broker gives a whole batch even so, but no second one
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @PreDestroy
    void close() {
        consumer.wakeup();
        closeNow();
    }

    private synchronized void closeNow() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    /// When the broker took the record at an offset, or the first one after it. Blocks, at most for the time given.
    ///
    /// @return empty where the broker does not say in time
    synchronized Optional<Instant> loggedAt(int partition, long offset, Duration patience) {
        TopicPartition place = new TopicPartition(config.topic(), partition);
        try {
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
                return Optional.of(Instant.ofEpochMilli(record.timestamp()));
            }
        } catch (KafkaException unanswered) {
            LOG.debugf(unanswered, "The broker did not show the record at %s@%d", place, offset);
        } finally {
            consumer.unsubscribe();
        }
        return Optional.empty();
    }
}
