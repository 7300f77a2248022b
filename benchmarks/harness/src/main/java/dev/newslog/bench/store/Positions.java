package dev.newslog.bench.store;

import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.stack.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// How far an archive has read its log. It keeps its connection, as making one costs more than asking.
public final class Positions {

    private final Database archive;
    private @Nullable Connection connection;

    public Positions(Database archive) {
        this.archive = archive;
    }

    /// Records of all partitions.
    public long archived() {
        try (PreparedStatement statement = connection().prepareStatement("select sum(next_offset) from log_position");
                ResultSet sum = statement.executeQuery()) {
            sum.next();
            return sum.getLong(1);
        } catch (SQLException failed) {
            throw new ContestFailedException("the archive does not answer", failed);
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = archive.connect(Database.OWNER);
        }
        return connection;
    }
}
