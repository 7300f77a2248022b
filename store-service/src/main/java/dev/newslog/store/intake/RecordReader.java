package dev.newslog.store.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import dev.newslog.events.UnreadableEventException;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.archive.LogEntry.Reading;
import dev.newslog.store.archive.RawRecord;
import dev.newslog.store.history.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// Reads a record of the log, whoever wrote it: what it says, or why it can't be told.
final class RecordReader {

    private RecordReader() {}

    static LogEntry read(ConsumerRecord<byte[], byte[]> written) {
        return entry(written, reading(written));
    }

    /// A record that the database refuses.
    ///
    /// @param named whether a receipt says so: of an unsound record the database may not hold even that
    static LogEntry refused(ConsumerRecord<byte[], byte[]> written, String reason, boolean named) {
        return switch (reading(written)) {
            case Reading.Event(Arrival arrival) ->
                entry(
                        written,
                        new Reading.Unreadable(reason, named ? arrival.event().delivery() : null));
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
            ArticleEvent event = EventCodec.read(new EventRecord(key, headers, written.value()));
            return new Reading.Event(Arrival.of(event, Instant.ofEpochMilli(written.timestamp())));
        } catch (UnreadableEventException unreadable) {
            return new Reading.Unreadable(String.valueOf(unreadable.getMessage()), null);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // whatever a stranger wrote, the line goes on
            return new Reading.Unreadable(
                    "it can't be read: " + unforeseen.getClass().getSimpleName(), null);
        }
    }
}
