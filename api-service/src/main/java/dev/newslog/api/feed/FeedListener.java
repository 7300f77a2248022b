package dev.newslog.api.feed;

import java.sql.Connection;
import java.sql.SQLException;

/// Is told by the [FeedFollower] where the change feed has grown.
public interface FeedListener {

    /// Is told from where an archive is followed, first of all and when another epoch has begun: what lies before that
    /// is not told.
    default void begins(Position end) {}

    /// Looks at what is new.
    ///
    /// @param archive may be used until this returns
    /// @throws SQLException where that could not be read: it is told of the same stretch again
    void grown(Stretch stretch, Connection archive) throws SQLException;
}
