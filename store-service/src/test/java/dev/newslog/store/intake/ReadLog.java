package dev.newslog.store.intake;

import dev.newslog.store.TestLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// The log as it is read by somebody who is in no group.
final class ReadLog {

    private static final Duration A_WHILE = Duration.ofMillis(100);

    private ReadLog() {}

    /// All records of these partitions that are there now.
    static List<ConsumerRecord<byte[], PackedValue>> of(TestLog log, int... partitions) {
        List<TopicPartition> all = IntStream.of(partitions)
                .mapToObj(partition -> new TopicPartition(log.topic(), partition))
                .toList();
        List<Long> ends = log.ends();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        List<ConsumerRecord<byte[], PackedValue>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new PackedValueDeserializer())) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (all.stream().anyMatch(one -> consumer.position(one) < ends.get(one.partition()))) {
                consumer.poll(A_WHILE).forEach(records::add);
            }
        }
        return records;
    }
}
