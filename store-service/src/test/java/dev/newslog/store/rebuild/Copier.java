package dev.newslog.store.rebuild;

import dev.newslog.stack.Database;
import dev.newslog.store.TestArchive;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Makes the next archive what the served one is at a moment: as a rebuild would have it that is as fast as can be.
record Copier(TestArchive database) {

    private static final List<String> TABLES = List.of(
            "article", "revision", "change", "early_kill", "receipt", "quarantine", "log_position", "feed_position");

    /// Makes the schema, empty.
    void make() throws SQLException {
        ServedDatabase served = BesideStack.served(database.database());
        try (Connection owner = served.connect()) {
            NextArchive.make(owner, served);
        }
    }

    /// Copies all rows of one moment. As a store-service does, it asks for the log's positions first.
    void copy() throws SQLException {
        try (Connection owner = database.connect(Database.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("lock table archive_next.log_position in row exclusive mode");
            for (String table : TABLES.reversed()) {
                statement.execute("delete from archive_next." + table);
            }
            for (String table : TABLES) {
                statement.execute("insert into archive_next.%1$s select * from archive.%1$s".formatted(table));
            }
            owner.commit();
        }
    }

    /// Copies again and again, until the next archive is gone: it has become the served one.
    void follow() {
        try {
            while (true) {
                copy();
            }
        } catch (SQLException gone) {
            if (!"3F000".equals(gone.getSQLState()) && !"42P01".equals(gone.getSQLState())) {
                throw new AssertionError(gone);
            }
        }
    }
}
