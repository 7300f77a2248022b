package dev.newslog.store.archive;

import dev.newslog.events.Delivery;
import dev.newslog.store.history.Arrival;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A record of the log with its place, read or found unreadable.
///
/// @param loggedAt the broker's timestamp
/// @param raw the record as it is, for the quarantine
/// @param reading what it says
public record LogEntry(String topic, int partition, long offset, Instant loggedAt, RawRecord raw, Reading reading) {

    /// What a record says.
    public sealed interface Reading {

        /// An event.
        record Event(Arrival arrival) implements Reading {}

        /// It can't be archived.
        ///
        /// @param delivery how it came in, where that much can be told
        record Unreadable(String reason, @Nullable Delivery delivery) implements Reading {}
    }
}
