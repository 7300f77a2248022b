package dev.newslog.store.rebuild;

import dev.newslog.store.archive.FailureKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/// Puts the next archive in the place of the served one, in one transaction.
///
/// What writes to the served archive waits meanwhile for the lock of its log positions, or of its embargoes' ends,
/// which it asks for before it reads anything; what indexes it waits for the lock of its follower. PostgreSQL looks a
/// table's name up again after it has waited for its lock: who has waited goes on in the new archive, at the same
/// positions. Readers wait for nothing: the statement in hand ends on the old tables, and the next one finds the new
/// ones.
final class Switch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    /// Indexes: log_position_pk, article_awaited_end.
    private static final String IS_AT_THE_SAME_PLACE = """
            select not exists (
                    select from archive.log_position served
                    full join archive_next.log_position next using (topic_id, partition)
                    where coalesce(served.next_offset, 0) <> coalesce(next.next_offset, 0))
                and not exists (select from archive_next.article where awaited_end <= ?)
            """;
    /// The index of lists knows the served archive's revisions: of other ones it is made anew.
    private static final String INDEX_ANEW = "update archive_index.follower set epoch = ''";
    private final Connection connection;
    private final Duration patience;
    private final InstantSource clock;

    /// @param patience how long writers may be kept waiting until the next archive has caught up
    Switch(Connection connection, Duration patience, InstantSource clock) {
        this.connection = connection;
        this.patience = patience;
        this.clock = clock;
    }

    /// What a try came to.
    sealed interface Outcome {

        /// The schemas have changed names.
        ///
        /// @param pause how long writers were kept waiting
        /// @param late changes that only the new archive has
        record Done(Comparison comparison, Quarantines quarantines, Duration pause, long late) implements Outcome {}

        /// The archives differ; nothing is switched.
        record Different(Comparison comparison, Quarantines quarantines) implements Outcome {}

        /// It may work later; nothing is switched.
        record NotYet(String reason) implements Outcome {}
    }

    /// Tries once.
    ///
    /// @param acceptDifference whether to switch though the archives differ
    Outcome attempt(boolean acceptDifference) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Outcome outcome = inTransaction(acceptDifference);
            if (!(outcome instanceof Outcome.Done)) {
                connection.rollback();
            }
            return outcome;
        } catch (SQLException failed) {
            connection.rollback();
            if (FailureKind.of(failed) == FailureKind.PASSING) {
                return new Outcome.NotYet(String.valueOf(failed.getMessage()));
            }
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Outcome inTransaction(boolean acceptDifference) throws SQLException {
        // in this order: who tells of ends asks for no log position
        run("set local lock_timeout = '10s'");
        Instant begun = clock.instant();
        run("select pg_advisory_xact_lock(hashtext('archive'), hashtext('embargo ends'))");
        run("lock table archive_index.follower in exclusive mode");
        run("lock table archive.log_position in exclusive mode");
        if (!comesToTheSamePlace(begun.plus(patience))) {
            return new Outcome.NotYet("the next archive did not catch up within " + patience.toSeconds() + " s");
        }
        run("select pg_advisory_xact_lock(hashtext('archive_next'), hashtext('embargo ends'))");
        run("lock table archive_next.log_position in exclusive mode");
        Comparison comparison = Comparison.of(connection);
        Quarantines quarantines = Quarantines.of(connection);
        if (!comparison.isEqual() && !acceptDifference) {
            return new Outcome.Different(comparison, quarantines);
        }
        long late = Placing.place(connection);
        NextArchive.finish(connection);
        SchemaNames.change(connection);
        if (!comparison.isEqual()) {
            run(INDEX_ANEW);
        }
        connection.commit();
        return new Outcome.Done(comparison, quarantines, Duration.between(begun, clock.instant()), late);
    }

    /// Waits until the next archive stands where the served one does, and has told of all ends of embargoes that the
    /// served one may have told of.
    private boolean comesToTheSamePlace(Instant end) throws SQLException {
        OffsetDateTime told = databaseClock();
        while (!isAtTheSamePlace(told)) {
            if (clock.instant().isAfter(end)) {
                return false;
            }
            Pause.of(BETWEEN_LOOKS);
        }
        return true;
    }

    private boolean isAtTheSamePlace(OffsetDateTime told) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(IS_AT_THE_SAME_PLACE)) {
            question.setObject(1, told);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private OffsetDateTime databaseClock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    private void run(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
