package dev.newslog.store.intake;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.Delivery;
import dev.newslog.store.archive.ArchiveBatch;
import dev.newslog.store.archive.FailureKind;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Archives what one poll brought, with the log's positions, in one transaction: so each record takes effect exactly
/// once, whatever is killed at whatever moment.
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    /// Of the values of one transaction's records, uncompressed: what is folded stays in memory until it is written.
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final LogConfig log;
    private final LogWatch watch;
    private final Assignment assignment;

    Intake(LogConfig log, LogWatch watch, Assignment assignment) {
        this.log = log;
        this.watch = watch;
        this.assignment = assignment;
    }

    /// Archives the records that follow the archive's positions, in transactions of a bounded size. Where the database
    /// can't hold one of them, that one is quarantined.
    ///
    /// @return partitions in which something is missing before a record, with the offset to go back to
    Map<Integer, Long> archive(List<ConsumerRecord<byte[], byte[]>> polled) {
        Map<Integer, Long> gaps = new HashMap<>();
        int begin = 0;
        long bytes = 0;
        for (int place = 0; place < polled.size(); place++) {
            int size = Math.max(polled.get(place).serializedValueSize(), 0);
            if (place > begin && bytes + size > MOST_BYTES) {
                gaps.putAll(archiveTogether(polled.subList(begin, place)));
                begin = place;
                bytes = 0;
            }
            bytes += size;
        }
        gaps.putAll(archiveTogether(polled.subList(begin, polled.size())));
        return gaps;
    }

    private Map<Integer, Long> archiveTogether(List<ConsumerRecord<byte[], byte[]>> polled) {
        try {
            return inOneTransaction(polled.stream().map(RecordReader::read).toList());
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) != FailureKind.DATA) {
                throw failure;
            }
            return polled.size() == 1 ? quarantine(polled.getFirst(), failure) : inHalves(polled);
        }
    }

    private Map<Integer, Long> inHalves(List<ConsumerRecord<byte[], byte[]>> polled) {
        int middle = polled.size() / 2;
        Map<Integer, Long> gaps = new HashMap<>(archiveTogether(polled.subList(0, middle)));
        gaps.putAll(archiveTogether(polled.subList(middle, polled.size())));
        return gaps;
    }

    private Map<Integer, Long> quarantine(ConsumerRecord<byte[], byte[]> written, RuntimeException failure) {
        String reason = "the database can't hold it: SQLState "
                + FailureKind.sqlState(failure).orElse("unknown");
        try {
            return inOneTransaction(List.of(RecordReader.refused(written, reason, true)));
        } catch (RuntimeException receiptFailed) {
            if (FailureKind.of(receiptFailed) != FailureKind.DATA) {
                throw receiptFailed;
            }
            return inOneTransaction(List.of(RecordReader.refused(written, reason, false)));
        }
    }

    private Map<Integer, Long> inOneTransaction(List<LogEntry> entries) {
        UUID topicId = watch.soundTopicId();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<LogPositionEntity> positions = LogPositionEntity.lock(topicId, log.topic(), held(entries));
            BatchCut cut = BatchCut.of(entries, byPartition(positions));
            if (!cut.next().isEmpty()) {
                fold(topicId, cut.next(), positions, cut.moved());
            }
            return cut.gaps();
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

    private static void fold(
            UUID topicId, List<LogEntry> entries, List<LogPositionEntity> positions, Map<Integer, Long> moved) {
        List<ArticleEvent> events = events(entries);
        Set<UUID> articles =
                events.stream().map(ArticleEvent::articleId).collect(Collectors.toCollection(HashSet::new));
        ArchiveBatch batch = ArchiveBatch.of(topicId, articles);
        List<Delivery> deliveries = events.stream().map(ArticleEvent::delivery).toList();
        Archivist archivist = new Archivist(batch, KnownReceipts.of(deliveries));
        for (LogEntry entry : entries) {
            switch (entry.reading()) {
                case Reading.Event(Arrival arrival) ->
                    archivist.fold(arrival).ifPresent(folding -> batch.take(arrival.event(), entry, folding));
                case Reading.Unreadable unreadable -> quarantine(batch, entry, unreadable);
            }
        }
        positions.forEach(row -> row.moveTo(moved.getOrDefault(row.partition(), row.nextOffset())));
        batch.write();
        batch.publish();
    }

    private static void quarantine(ArchiveBatch batch, LogEntry entry, Reading.Unreadable unreadable) {
        LOG.warnf(
                "Quarantined the record at %s-%d@%d: %s",
                entry.topic(), entry.partition(), entry.offset(), unreadable.reason());
        batch.quarantine(entry, unreadable.reason(), unreadable.delivery());
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
