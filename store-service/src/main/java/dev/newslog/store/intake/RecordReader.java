package dev.newslog.store.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.Delivery;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import dev.newslog.events.UnreadableEventException;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.archive.LogEntry.Reading;
import dev.newslog.store.archive.RawRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Reads a record of the log, whoever wrote it: what it says, or why it can't be told.
final class RecordReader {

    private RecordReader() {}

    static LogEntry read(ConsumerRecord<byte[], byte[]> written) {
        return entry(written, reading(written));
    }

    /// An event that the database refuses.
    static LogEntry refused(ConsumerRecord<byte[], byte[]> written, String reason) {
        return switch (reading(written)) {
            case Reading.Event readable ->
                entry(
                        written,
                        new Reading.Unreadable(
                                reason, printable(readable.event().delivery())));
            case Reading.Unreadable unreadable -> entry(written, unreadable);
        };
    }

    private static LogEntry entry(ConsumerRecord<byte[], byte[]> written, Reading reading) {
        List<RawRecord.Header> headers = new ArrayList<>();
        written.headers().forEach(header -> headers.add(new RawRecord.Header(header.key(), header.value())));
        return new LogEntry(
                written.topic(),
                written.partition(),
                written.offset(),
                Instant.ofEpochMilli(written.timestamp()),
                new RawRecord(written.key(), headers, written.value()),
                reading);
    }

    private static Reading reading(ConsumerRecord<byte[], byte[]> written) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : written.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        String key = written.key() == null ? null : new String(written.key(), UTF_8);
        try {
            return new Reading.Event(EventCodec.read(new EventRecord(key, headers, written.value())));
        } catch (UnreadableEventException unreadable) {
            return new Reading.Unreadable(String.valueOf(unreadable.getMessage()), null);
        }
    }

    /// A receipt is for clients of ours, whose names and keys any database can hold.
    private static @Nullable Delivery printable(Delivery delivery) {
        String key = delivery.idempotencyKey();
        boolean sound = (delivery.client() + delivery.line() + (key == null ? "" : key)).indexOf('\0') < 0;
        return sound ? delivery : null;
    }
}
