package dev.newslog.bench.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/// The two tables, and how rows get into them.
final class Tables {

    private final Connection database;

    private Tables(Connection database) {
        this.database = database;
    }

    /// Makes the tables where they are missing.
    static Tables in(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    create table if not exists article
                        (id uuid primary key, source text, headline text, version text, updated timestamptz)
                    """);
            // a body as it is stored in Newslog's own
            statement.execute("""
                    create table if not exists revision
                        (id uuid primary key, article_id uuid, source text, version text, headline text,
                         body text storage external)
                    """);
        }
        database.setAutoCommit(false);
        return new Tables(database);
    }

    /// Writes them in one transaction.
    void write(List<Row> rows) throws SQLException {
        upsertArticles(Row.newest(rows));
        insertRevisions(rows);
        database.commit();
    }

    private void upsertArticles(Collection<Row> rows) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("""
                insert into article (id, source, headline, version, updated) values (?, ?, ?, ?, now())
                on conflict (id) do update
                set headline = excluded.headline, version = excluded.version, updated = excluded.updated
                """)) {
            for (Row row : rows) {
                statement.setObject(1, row.article());
                statement.setString(2, row.source());
                statement.setString(3, row.headline());
                statement.setString(4, row.version());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insertRevisions(List<Row> rows) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("""
                insert into revision (id, article_id, source, version, headline, body)
                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)) {
            for (Row row : rows) {
                statement.setObject(1, row.id());
                statement.setObject(2, row.article());
                statement.setString(3, row.source());
                statement.setString(4, row.version());
                statement.setString(5, row.headline());
                statement.setString(6, row.body());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
