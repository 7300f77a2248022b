package dev.newslog.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The roles that the services use, each with its own name as its password.
final class Roles {

    private Roles() {}

    /// Makes those that are missing.
    ///
    /// @param superuser a connection of somebody who may make roles
    static void make(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String role : new String[] {Database.OWNER, Database.READER}) {
                statement.execute("""
                        do $$ begin
                            if not exists (select from pg_roles where rolname = '%1$s') then
                                create role %1$s login password '%1$s';
                            end if;
                        end $$
                        """.formatted(role));
            }
        }
    }
}
