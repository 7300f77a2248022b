package dev.newslog.store.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import dev.newslog.events.UnreadableEventException;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.archive.LogEntry.Reading;
import dev.newslog.store.archive.QuarantineEntity;
import dev.newslog.store.archive.RawRecord;
import dev.newslog.store.history.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads a record of the log, whoever wrote it: what it says, or why it can't be told.
final class RecordReader {

    private RecordReader() {}

    static LogEntry read(ConsumerRecord<byte[], PackedValue> written) {
        RawRecord raw = raw(written);
        return entry(written, raw, reading(raw, loggedAt(written)));
    }

    /// A record that was quarantined, read again by this release.
    static LogEntry read(QuarantineEntity kept) {
        RawRecord raw = kept.raw();
        return new LogEntry(
                kept.topic(),
                kept.place().partition(),
                kept.place().offset(),
                kept.loggedAt(),
                raw,
                reading(raw, kept.loggedAt()));
    }

    /// A record that the database refuses.
    ///
    /// @param named whether a receipt says so: of an unsound record the database may not hold even that
    static LogEntry refused(ConsumerRecord<byte[], PackedValue> written, String reason, boolean named) {
        RawRecord raw = raw(written);
        return switch (reading(raw, loggedAt(written))) {
            case Reading.Event(Arrival arrival) ->
                entry(
                        written,
                        raw,
                        new Reading.Unreadable(reason, named ? arrival.event().delivery() : null));
            case Reading.Unreadable unreadable -> entry(written, raw, unreadable);
        };
    }

    private static LogEntry entry(ConsumerRecord<byte[], PackedValue> written, RawRecord raw, Reading reading) {
        return new LogEntry(written.topic(), written.partition(), written.offset(), loggedAt(written), raw, reading);
    }

    private static Instant loggedAt(ConsumerRecord<byte[], PackedValue> written) {
        return Instant.ofEpochMilli(written.timestamp());
    }

    private static RawRecord raw(ConsumerRecord<byte[], PackedValue> written) {
        PackedValue value = written.value();
        List<RawRecord.Header> headers = new ArrayList<>();
        written.headers().forEach(header -> headers.add(new RawRecord.Header(header.key(), header.value())));
        return new RawRecord(written.key(), headers, value == null ? null : value.bytes());
    }

    // the value may be absent: NullAway does not see that in EventRecord's class file, where it is an array's
    // annotation
    @SuppressWarnings("NullAway")
    private static Reading reading(RawRecord written, Instant loggedAt) {
        Map<String, String> headers = new HashMap<>();
        for (RawRecord.Header header : written.headers()) {
            if (header.value() != null) {
                headers.put(header.name(), new String(header.value(), UTF_8));
            }
        }
        String key = written.key() == null ? null : new String(written.key(), UTF_8);
        try {
            ArticleEvent event = EventCodec.read(new EventRecord(key, headers, written.value()));
            return new Reading.Event(Arrival.of(event, loggedAt));
        } catch (UnreadableEventException unreadable) {
            return new Reading.Unreadable(String.valueOf(unreadable.getMessage()), null);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // whatever a stranger wrote, the line goes on
            return new Reading.Unreadable(
                    "it can't be read: " + unforeseen.getClass().getSimpleName(), null);
        }
    }
}
