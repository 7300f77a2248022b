package dev.newslog.store.intake;

import dev.newslog.events.ArticleEvent;
import dev.newslog.store.archive.FailureKind;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.archive.LogEntry.Reading;
import dev.newslog.store.archive.LogPositionEntity;
import dev.newslog.store.archive.QuarantineEntity;
import dev.newslog.store.archive.QuarantineEntity.Place;
import dev.newslog.store.archive.ReceiptEntity;
import dev.newslog.store.history.Arrival;
import dev.newslog.store.history.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes a record out of the quarantine as if the log had just brought it. Only where nothing later of its article is
/// stored: else the archive would differ from one that is read again from the log.
@ApplicationScoped
public class QuarantineRetry {

    private static final Logger LOG = Logger.getLogger(QuarantineRetry.class);

    /// What a retry came to.
    public sealed interface Result {

        /// It was tried; where the outcome is `QUARANTINED`, it is where it was.
        ///
        /// @param reason why it was refused or stays in the quarantine
        record Tried(
                Outcome outcome,
                @Nullable Integer revision,
                @Nullable String reason) implements Result {}

        /// Something later of the article is stored: only a rebuild can put it in its place.
        record Overtaken(UUID articleId) implements Result {}

        /// No such record is in the quarantine.
        record Unknown() implements Result {}
    }

    /// Tries it once, in one transaction: it is stored and no longer in the quarantine, or nothing has changed.
    public Result retry(Place place) {
        try {
            Result result = QuarkusTransaction.requiringNew().call(() -> tryOnce(place));
            LOG.infof("Retried the quarantined record %s: %s", place, result);
            return result;
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) != FailureKind.DATA) {
                throw failure;
            }
            return stays("the database can't hold it: SQLState "
                    + FailureKind.sqlState(failure).orElse("unknown"));
        }
    }

    /// The lock on the partition's position keeps the consumer from storing something later meanwhile. It is taken
    /// first,
    /// as [LogPositionEntity] asks.
    private static Result tryOnce(Place place) {
        List<LogPositionEntity> positions = LogPositionEntity.lock(place.topicId(), List.of(place.partition()));
        return QuarantineEntity.lock(place).map(kept -> retry(kept, positions)).orElseGet(Result.Unknown::new);
    }

    private static Result retry(QuarantineEntity kept, List<LogPositionEntity> positions) {
        LogEntry entry = RecordReader.read(kept);
        return switch (entry.reading()) {
            case Reading.Unreadable unreadable -> stays(unreadable.reason());
            case Reading.Event(Arrival arrival) -> retry(kept, positions, entry, arrival.event());
        };
    }

    private static Result retry(
            QuarantineEntity kept, List<LogPositionEntity> positions, LogEntry entry, ArticleEvent event) {
        UUID topicId = kept.place().topicId();
        if (ReceiptEntity.isAnyLater(event.articleId(), entry.partition(), entry.offset())) {
            return new Result.Overtaken(event.articleId());
        }
        kept.release();
        ReceiptEntity.takeBackQuarantined(event.submissionId());
        return ArchiveTransaction.store(topicId, List.of(entry), positions, Map.of()).stream()
                .findFirst()
                .map(stored -> new Result.Tried(stored.outcome(), stored.revision(), stored.reason()))
                .orElseGet(() -> new Result.Tried(Outcome.UNCHANGED, null, "the submission took effect before"));
    }

    private static Result stays(String reason) {
        return new Result.Tried(Outcome.QUARANTINED, null, reason);
    }
}
