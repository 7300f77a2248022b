package dev.newslog.api.archive;

import dev.newslog.api.archive.ArchiveState.LogPosition;
import dev.newslog.events.ArchiveDigest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads the head of every article, a thousand at a time: any archive fits, and none of the steps takes long.
@ApplicationScoped
class ArchiveStateReader {

    private static final int AT_ONCE = 1_000;
    /// Index: article_pk, in whose order the digest is.
    private static final String HEADS = """
            select id, chain_digest, pub_status, embargoed_until, revisions, changes
            from readable_head
            order by id
            """;
    /// Index: log_position_pk; a row a partition.
    private static final String POSITIONS = """
            select topic, topic_id, partition, next_offset
            from readable_log_position
            order by topic, topic_id, partition
            """;

    private final DataSource database;

    ArchiveStateReader(DataSource database) {
        this.database = database;
    }

    /// All of it at one moment, whatever is written meanwhile.
    ///
    /// @throws PersistenceException where the database is away
    ArchiveState read() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return read(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new PersistenceException("the archive's heads can't be read", failed);
        }
    }

    private static ArchiveState read(Connection connection) throws SQLException {
        ArchiveDigest digest = new ArchiveDigest();
        long articles = 0;
        long revisions = 0;
        long changes = 0;
        try (PreparedStatement query = connection.prepareStatement(HEADS)) {
            query.setFetchSize(AT_ONCE);
            try (ResultSet head = query.executeQuery()) {
                while (head.next()) {
                    digest.add(head.getObject(1, UUID.class), head.getBytes(2), head.getString(3), instant(head, 4));
                    articles++;
                    revisions += head.getInt(5);
                    changes += head.getInt(6);
                }
            }
        }
        return new ArchiveState(digest.value(), articles, revisions, changes, positions(connection));
    }

    private static List<LogPosition> positions(Connection connection) throws SQLException {
        List<LogPosition> positions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(POSITIONS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                positions.add(
                        new LogPosition(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getLong(4)));
            }
        }
        return positions;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
