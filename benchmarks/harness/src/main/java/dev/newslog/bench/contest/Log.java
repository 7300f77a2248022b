package dev.newslog.bench.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The Kafka of a contest.
public final class Log implements AutoCloseable {

    /// As the ingest-service makes its topic: what is acknowledged is on disk.
    private static final Map<String, String> SETTINGS = Map.of(
            "message.timestamp.type", "LogAppendTime",
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "max.message.bytes", "8388608",
            "flush.messages", "1");

    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    public Log(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        // as the ingest-service's
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "linger.ms",
                        20,
                        "batch.size",
                        262_144,
                        "compression.type",
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Makes a topic.
    public void make(String topic, int partitions) {
        settled(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(SETTINGS)))
                .all());
    }

    /// Sends records, and returns when all are acknowledged.
    public void send(List<ProducerRecord<String, byte[]>> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        records.forEach(one -> sent.add(producer.send(one)));
        producer.flush();
        sent.forEach(Log::settled);
    }

    /// How many records of all partitions a group has committed.
    public long committed(String group) {
        return settled(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private static <T> T settled(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            throw new ContestFailedException("Kafka did not do it", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ContestFailedException("stopped", stopped);
        }
    }
}
