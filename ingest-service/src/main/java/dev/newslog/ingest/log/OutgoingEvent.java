package dev.newslog.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.EventRecord;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.RecordBatch;

/// An event as the producer takes it.
@SuppressWarnings("ArrayRecordComponent") // never compared, only handed to a producer
record OutgoingEvent(String key, byte[] value, RecordHeaders headers) {

    static OutgoingEvent of(EventRecord written) {
        RecordHeaders headers = new RecordHeaders();
        written.headers().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return new OutgoingEvent(
                Objects.requireNonNull(written.key()), Objects.requireNonNull(written.value()), headers);
    }

    /// Its bytes on the log with all that Kafka adds, uncompressed: what is held against `max.request.size`.
    int size() {
        return AbstractRecords.estimateSizeInBytesUpperBound(
                RecordBatch.CURRENT_MAGIC_VALUE, CompressionType.NONE, key.getBytes(UTF_8), value, headers.toArray());
    }

    ProducerRecord<String, byte[]> on(String topic) {
        return new ProducerRecord<>(topic, null, key, value, headers);
    }
}
