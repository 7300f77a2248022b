package dev.newslog.store.intake;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.Delivery;
import dev.newslog.store.archive.ArchiveBatch;
import dev.newslog.store.archive.KnownReceipts;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.archive.LogEntry.Reading;
import dev.newslog.store.archive.LogPositionEntity;
import dev.newslog.store.history.Archivist;
import dev.newslog.store.history.Arrival;
import dev.newslog.store.log.LogConfig;
import dev.newslog.store.log.LogWatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Archives records with the log's positions, in one transaction: so each record takes effect exactly once, whatever is
/// killed at whatever moment.
@ApplicationScoped
class ArchiveTransaction {

    private final LogConfig log;
    private final LogWatch watch;
    private final Assignment assignment;
    private final ServedArchive served;

    ArchiveTransaction(LogConfig log, LogWatch watch, Assignment assignment, ServedArchive served) {
        this.log = log;
        this.watch = watch;
        this.assignment = assignment;
        this.served = served;
    }

    /// What a transaction came to.
    ///
    /// @param stored the records that took effect, in the order of the log
    /// @param left what could not be taken
    record Committed(List<Stored> stored, LeftOut left) {}

    /// Archives those of the records that follow the archive's positions, and returns when that is committed.
    Committed run(List<LogEntry> entries) {
        UUID topicId = watch.soundTopicId();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<LogPositionEntity> positions = LogPositionEntity.lock(topicId, log.topic(), held(entries));
            BatchCut cut = BatchCut.of(entries, byPartition(positions), served.limits(positions));
            List<Stored> stored = cut.next().isEmpty() ? List.of() : store(topicId, cut.next(), positions, cut.moved());
            return new Committed(stored, cut.left());
        });
    }

    /// Of the partitions polled, those that are still this instance's.
    private Set<Integer> held(List<LogEntry> entries) {
        Set<Integer> partitions = entries.stream().map(LogEntry::partition).collect(Collectors.toSet());
        partitions.removeIf(partition -> !assignment.holds(partition));
        return partitions;
    }

    private static Map<Integer, Long> byPartition(List<LogPositionEntity> positions) {
        return positions.stream()
                .collect(Collectors.toMap(LogPositionEntity::partition, LogPositionEntity::nextOffset));
    }

    /// Folds and writes records within the transaction that holds these positions' locks.
    static List<Stored> store(
            UUID topicId, List<LogEntry> entries, List<LogPositionEntity> positions, Map<Integer, Long> moved) {
        List<ArticleEvent> events = events(entries);
        Set<UUID> articles =
                events.stream().map(ArticleEvent::articleId).collect(Collectors.toCollection(HashSet::new));
        ArchiveBatch batch = ArchiveBatch.of(topicId, articles);
        List<Delivery> deliveries = events.stream().map(ArticleEvent::delivery).toList();
        List<Stored> stored = fold(entries, batch, new Archivist(batch, KnownReceipts.of(deliveries)));
        positions.forEach(row -> row.moveTo(moved.getOrDefault(row.partition(), row.nextOffset())));
        batch.write();
        batch.publish();
        return stored;
    }

    private static List<Stored> fold(List<LogEntry> entries, ArchiveBatch batch, Archivist archivist) {
        List<Stored> stored = new ArrayList<>();
        for (LogEntry entry : entries) {
            switch (entry.reading()) {
                case Reading.Event(Arrival arrival) ->
                    archivist.fold(arrival).ifPresent(folding -> {
                        batch.take(arrival.event(), entry, folding);
                        stored.add(Stored.of(entry, arrival.event(), folding));
                    });
                case Reading.Unreadable unreadable -> {
                    batch.quarantine(entry, unreadable.reason(), unreadable.delivery());
                    stored.add(Stored.of(entry, unreadable));
                }
            }
        }
        return stored;
    }

    private static List<ArticleEvent> events(List<LogEntry> entries) {
        List<ArticleEvent> events = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry.reading() instanceof Reading.Event(Arrival arrival)) {
                events.add(arrival.event());
            }
        }
        return events;
    }
}
