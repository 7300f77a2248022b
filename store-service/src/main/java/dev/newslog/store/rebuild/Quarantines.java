package dev.newslog.store.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// How the quarantines of the two archives differ.
///
/// @param read records that the served archive has set aside and the next one has read, the first of them
/// @param setAside records that the next one has set aside and the served archive has read
record Quarantines(List<String> read, List<String> setAside) {

    private static final int MOST = 100;

    static Quarantines of(Connection connection) throws SQLException {
        return new Quarantines(
                onlyIn(connection, "archive", "archive_next"), onlyIn(connection, "archive_next", "archive"));
    }

    /// Index: quarantine_pk.
    private static List<String> onlyIn(Connection connection, String here, String there) throws SQLException {
        List<String> records = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select here.topic, here.partition, here.log_offset, here.reason
                        from %1$s.quarantine here
                        where not exists (
                            select from %2$s.quarantine there
                            where (there.topic_id, there.partition, there.log_offset)
                                = (here.topic_id, here.partition, here.log_offset))
                        order by here.topic_id, here.partition, here.log_offset
                        limit %3$d
                        """.formatted(here, there, MOST))) {
            while (row.next()) {
                records.add(
                        "%s-%d@%d: %s".formatted(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4)));
            }
        }
        return records;
    }
}
