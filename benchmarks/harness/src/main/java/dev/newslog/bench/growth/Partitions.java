package dev.newslog.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.bench.store.Events;
import dev.newslog.bench.story.Story;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/// Puts stories on the first few partitions of a topic, each article always on the same one, by the hash that Kafka's
/// own producer takes.
///
/// @param used how many get any
record Partitions(int used) {

    int of(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), used);
    }

    ProducerRecord<String, byte[]> place(String topic, Story story) {
        ProducerRecord<String, byte[]> event = Events.of(topic, story);
        return new ProducerRecord<>(topic, of(event.key()), event.key(), event.value(), event.headers());
    }
}
