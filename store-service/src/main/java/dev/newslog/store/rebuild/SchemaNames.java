package dev.newslog.store.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The names of the two schemas, and who may look into which.
final class SchemaNames {

    /// Who changes tables or makes indexes of the served archive ends first, or waits.
    private static final String HOLD_MIGRATIONS = """
            do $$
            declare
                served text;
            begin
                for served in
                    select format('archive.%I', relname) from pg_class
                    where relnamespace = 'archive'::regnamespace and relkind = 'r'
                    order by relname
                loop
                    execute 'lock table ' || served || ' in row exclusive mode';
                end loop;
            end $$
            """;
    /// A story that is killed from now on would still show there.
    private static final String KEEP_READERS_OUT = """
            do $$
            declare
                reader text;
            begin
                for reader in
                    select distinct grantee::regrole::text from pg_namespace, aclexplode(nspacl)
                    where nspname = 'archive_previous' and grantee <> nspowner and grantee <> 0
                loop
                    execute 'revoke all on schema archive_previous from ' || reader;
                end loop;
            end $$
            """;

    private SchemaNames() {}

    /// The served archive becomes the one of before, and the next one the served one, in the connection's
    /// transaction.
    static void change(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(HOLD_MIGRATIONS);
            statement.execute("alter schema archive rename to archive_previous");
            statement.execute("alter schema archive_next rename to archive");
            statement.execute(KEEP_READERS_OUT);
        }
    }
}
