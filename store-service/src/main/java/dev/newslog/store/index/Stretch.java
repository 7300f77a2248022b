package dev.newslog.store.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// A part of the feed that one step takes: the positions above the one and up to the other.
///
/// @param now when it is taken, by the database's clock: later than any end of an embargo that the feed tells of
record Stretch(long after, long last, OffsetDateTime now) {

    /// The articles that it is about. Index: change_position.
    static final String ARTICLES = "(select article_id from change where position > ? and position <= ?)";

    /// A statement that names the stretch so many times, before all else.
    PreparedStatement prepare(Connection connection, String sql, int times) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < times; at++) {
            statement.setLong(2 * at + 1, after);
            statement.setLong(2 * at + 2, last);
        }
        return statement;
    }
}
