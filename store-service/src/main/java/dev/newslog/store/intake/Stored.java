package dev.newslog.store.intake;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.Delivery;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.archive.LogEntry.Reading.Unreadable;
import dev.newslog.store.history.Folding;
import dev.newslog.store.history.Outcome;
import org.jspecify.annotations.Nullable;

/// What became of a record that took effect.
///
/// @param delivery how it came in, where that much can be told: then there is a receipt that says so
/// @param revision the one that it made or repeated
/// @param reason why it was refused or quarantined
record Stored(
        LogEntry entry,
        @Nullable Delivery delivery,
        Outcome outcome,
        @Nullable Integer revision,
        @Nullable String reason) {

    static Stored of(LogEntry entry, ArticleEvent event, Folding folding) {
        return new Stored(entry, event.delivery(), folding.outcome(), folding.revision(), folding.reason());
    }

    static Stored of(LogEntry entry, Unreadable unreadable) {
        return new Stored(entry, unreadable.delivery(), Outcome.QUARANTINED, null, unreadable.reason());
    }
}
