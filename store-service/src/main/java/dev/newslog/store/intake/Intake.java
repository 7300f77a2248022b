package dev.newslog.store.intake;

import dev.newslog.store.archive.FailureKind;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.intake.ArchiveTransaction.Committed;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Archives what one poll brought, in transactions of a bounded size.
@ApplicationScoped
class Intake {

    /// Of the values of one transaction's records, uncompressed: what is folded stays in memory until it is written.
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final ArchiveTransaction transaction;
    private final IntakeReport report;

    Intake(ArchiveTransaction transaction, IntakeReport report) {
        this.transaction = transaction;
        this.report = report;
    }

    /// Archives the records that follow the archive's positions. One that the database can't hold is quarantined.
    ///
    /// @return what could not be taken yet
    LeftOut archive(List<ConsumerRecord<byte[], PackedValue>> polled) {
        report.received(polled);
        LeftOut left = inTransactions(polled);
        report.done();
        return left;
    }

    private LeftOut inTransactions(List<ConsumerRecord<byte[], PackedValue>> polled) {
        LeftOut left = LeftOut.NOTHING;
        int begin = 0;
        long bytes = 0;
        for (int place = 0; place < polled.size(); place++) {
            int size = Math.max(polled.get(place).serializedValueSize(), 0);
            if (place > begin && bytes + size > MOST_BYTES) {
                left = left.and(archiveTogether(polled.subList(begin, place)));
                begin = place;
                bytes = 0;
            }
            bytes += size;
        }
        return left.and(archiveTogether(polled.subList(begin, polled.size())));
    }

    private LeftOut archiveTogether(List<ConsumerRecord<byte[], PackedValue>> polled) {
        try {
            return inOneTransaction(polled.stream().map(RecordReader::read).toList());
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) != FailureKind.DATA) {
                throw failure;
            }
            return polled.size() == 1 ? quarantine(polled.getFirst(), failure) : inHalves(polled);
        }
    }

    private LeftOut inHalves(List<ConsumerRecord<byte[], PackedValue>> polled) {
        int middle = polled.size() / 2;
        return archiveTogether(polled.subList(0, middle)).and(archiveTogether(polled.subList(middle, polled.size())));
    }

    private LeftOut quarantine(ConsumerRecord<byte[], PackedValue> written, RuntimeException failure) {
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

    private LeftOut inOneTransaction(List<LogEntry> entries) {
        Timer.Sample begun = Timer.start();
        try {
            Committed committed = transaction.run(entries);
            report.committed(begun, committed.stored());
            return committed.left();
        } catch (RuntimeException failure) {
            report.failed(begun, entries, failure);
            throw failure;
        }
    }
}
