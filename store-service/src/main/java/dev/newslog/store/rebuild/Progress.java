package dev.newslog.store.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// How many records of the log the next archive has read, of those that the served one has.
///
/// @param strange records that it has read of another topic
record Progress(long done, long total, long strange) {

    /// So few that they are read while writers wait.
    private static final long FEW = 500;
    private static final String READ = """
            select coalesce(sum(next.next_offset) filter (where served.topic_id is not null), 0),
                coalesce(sum(served.next_offset), 0),
                coalesce(sum(next.next_offset) filter (where served.topic_id is null), 0)
            from archive.log_position served
            full join archive_next.log_position next using (topic_id, partition)
            """;

    static Progress of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            return new Progress(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /// Whether so little is left that writers can wait for it. They never wait for what reads to start.
    boolean isClose() {
        return done > 0 && total - done <= FEW;
    }
}
