package dev.newslog.ingest.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import dev.newslog.events.UnreadableEventException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The log, read as the store reads it.
record TestLog(String bootstrapServers, String topic) {

    /// All that stands on it now.
    List<EventRecord> records() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<EventRecord> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(written -> {
                    Map<String, String> headers = new HashMap<>();
                    written.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
                    records.add(new EventRecord(new String(written.key(), UTF_8), headers, written.value()));
                });
            }
            return records;
        }
    }

    /// The record of a submission.
    EventRecord record(String submissionId) {
        return records().stream()
                .filter(written -> submissionId.equals(written.headers().get("ce_id")))
                .findFirst()
                .orElseThrow();
    }

    /// The event of a submission.
    ArticleEvent event(String submissionId) {
        try {
            return EventCodec.read(record(submissionId));
        } catch (UnreadableEventException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
