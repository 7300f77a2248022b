package dev.newslog.store.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/// Brings the index of lists some changes further. All of a step is read at one moment, and what it has done stands
/// with how far it came: killed anywhere, it goes on from there.
@ApplicationScoped
class IndexTransaction {

    /// One step at a time, and none while a rebuild changes the names of the schemas. Before the first question, which
    /// decides what moment this transaction sees.
    private static final String ALONE = """
            set transaction isolation level repeatable read;
            lock table archive_index.follower in exclusive mode""";
    private static final String FOLLOWED = "select epoch, position from archive_index.follower";
    /// Of another feed all is still to be taken, and what there is to be cleared.
    private static final String BEHIND = """
            select feed.position - case when followed.epoch = feed.epoch then followed.position else -1 end
            from feed_position feed, archive_index.follower followed
            """;
    /// With a clock that is later than the changes that can be seen: the transaction's own began before it waited.
    private static final String FEED = "select epoch, position, clock_timestamp() from feed_position";
    /// Readers that come later wait behind it, so it does not wait long itself.
    private static final String CLEAR = """
            set local lock_timeout = '500ms';
            truncate archive_index.term, archive_index.article_entry, archive_index.source_count""";
    private static final String REMEMBER = "update archive_index.follower set epoch = ?, position = ?";
    /// Index: change_position.
    private static final String LAST = """
            select coalesce(max(position), 0)
            from (select position from change where position > ? order by position limit ?) coming
            """;

    private final DataSource archive;

    IndexTransaction(DataSource archive) {
        this.archive = archive;
    }

    /// How much is left, whether or not it can be taken: 0 where nothing is to be done.
    long behind() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = archive.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(BEHIND)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /// Takes a step of at most so many changes.
    void step(int atMost) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = archive.getConnection()) {
                run(connection, ALONE);
                follow(connection, atMost);
            } catch (SQLException failed) {
                throw new PersistenceException("a step of the index failed", failed);
            }
        });
    }

    private static void follow(Connection connection, int atMost) throws SQLException {
        Place before = followed(connection);
        Feed feed = feed(connection);
        Place from = before.epoch().equals(feed.epoch()) ? before : new Place(feed.epoch(), 0);
        if (!from.equals(before)) {
            run(connection, CLEAR);
        }
        long last = last(connection, from.position(), atMost);
        if (last > 0) {
            Stretch stretch = new Stretch(from.position(), last, feed.now());
            TermRows.write(connection, stretch);
            SourceCounts.add(connection, stretch);
            ArticleEntries.write(connection, stretch);
        }
        // a feed may end later than its last change: an archive that was made anew goes on with the positions of the
        // old
        remember(connection, new Place(feed.epoch(), last > 0 ? last : feed.position()));
    }

    /// The feed as this transaction sees it.
    private record Feed(String epoch, long position, OffsetDateTime now) {}

    private static Feed feed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FEED)) {
            row.next();
            return new Feed(row.getString(1), row.getLong(2), row.getObject(3, OffsetDateTime.class));
        }
    }

    /// How far it is in a feed.
    private record Place(String epoch, long position) {}

    private static Place followed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FOLLOWED)) {
            row.next();
            return new Place(row.getString(1), row.getLong(2));
        }
    }

    /// The last of the next positions, 0 where there is none.
    private static long last(Connection connection, long after, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setLong(1, after);
            statement.setInt(2, atMost);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void remember(Connection connection, Place place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            statement.setString(1, place.epoch());
            statement.setLong(2, place.position());
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
