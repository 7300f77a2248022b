package dev.newslog.store.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/// The schema `archive_next`, from nothing to where it can be filled.
///
/// A change or a receipt that the served archive has gets its position there, by the statement that inserts it: so
/// nothing is to be copied when the schemas change names. What the served archive has not gets one of the open
/// positions, which are greater than all others, until [Placing] gives it one after the served archive's greatest.
final class NextArchive {

    /// The first of the open positions.
    static final long OPEN = 1_000_000_000_000_000L;

    private static final String DROP_MAKING = "drop schema if exists archive_making cascade";
    /// A store-service that still fills it finds it gone at its next statement, and so holds no lock for long.
    private static final String TAKE_AWAY = """
            do $$ begin
                if to_regnamespace('archive_next') is not null then
                    alter schema archive_next rename to archive_making;
                end if;
            end $$
            """;
    private static final String DROP_PREVIOUS = "drop schema if exists archive_previous cascade";
    /// Served by change_pk and receipt_pk of the served archive. The schema gets its name last, as the store-service of
    /// a rebuild that was killed may still wait for it.
    private static final String KEEP_POSITIONS = """
            update archive_making.feed_position set position = %1$d;
            create index receipt_open on archive_making.receipt (position) where position >= %1$d;

            create function archive_making.keep_change() returns trigger language plpgsql as $$
            begin
                new.position := coalesce((select position from archive.change where id = new.id), new.position);
                return new;
            end $$;
            create trigger keep before insert or update of position on archive_making.change
                for each row when (new.position is not null) execute function archive_making.keep_change();

            create function archive_making.keep_receipt() returns trigger language plpgsql as $$
            begin
                new.position := coalesce(
                    (select position from archive.receipt
                        where submission_id = new.submission_id and outcome = new.outcome),
                    new.position);
                return new;
            end $$;
            create trigger keep before insert on archive_making.receipt
                for each row execute function archive_making.keep_receipt();
            alter schema archive_making rename to archive_next
            """.formatted(OPEN);
    private static final String FREE_POSITIONS = """
            drop function archive_next.keep_change() cascade;
            drop function archive_next.keep_receipt() cascade;
            drop index archive_next.receipt_open
            """;

    private NextArchive() {}

    /// Makes it anew, and drops what an earlier rebuild has left, the archive of before it included.
    ///
    /// @return why that can't be done; empty where it was
    static String make(Connection connection, ServedDatabase database) throws SQLException {
        Flyway served = flyway(database, "archive");
        Flyway next = flyway(database, "archive_making");
        run(connection, DROP_MAKING);
        run(connection, TAKE_AWAY);
        run(connection, DROP_MAKING);
        run(connection, DROP_PREVIOUS);
        next.migrate();
        MigrationVersion made = version(next);
        if (made.compareTo(version(served)) < 0) {
            return "the archive's schema was made by a later release: rebuild with that one";
        }
        run(connection, KEEP_POSITIONS);
        return "";
    }

    /// Takes away what only the filling needs.
    static void finish(Connection connection) throws SQLException {
        run(connection, FREE_POSITIONS);
    }

    private static Flyway flyway(ServedDatabase database, String schema) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .schemas(schema)
                .defaultSchema(schema)
                .placeholders(Map.of("reader", database.reader()))
                .ignoreMigrationPatterns("*:future", "repeatable:missing")
                .load();
    }

    private static MigrationVersion version(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        return current == null ? MigrationVersion.EMPTY : current.getVersion();
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
