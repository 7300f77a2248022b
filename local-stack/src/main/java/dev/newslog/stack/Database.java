package dev.newslog.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A database of the local PostgreSQL. Each of its roles has its own name as its password.
///
/// @param port the server's
/// @param name the database's
public record Database(int port, String name) {

    /// Owns the database; the store-service's role.
    public static final String OWNER = "newslog";
    /// May read what it is granted; the api-service's role.
    public static final String READER = "newslog_reader";

    /// May do anything, and has a database of its name.
    static final String SUPERUSER = "postgres";

    /// The address by which both services reach the archive.
    public String jdbcUrl() {
        return url(port, name) + "?currentSchema=archive";
    }

    /// The address for PostgreSQL's own tools, as this role.
    public String address(String role) {
        return "postgresql://%2$s:%2$s@127.0.0.1:%1$d/%3$s".formatted(port, role, name);
    }

    /// A connection as this role.
    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), role, role);
    }

    /// A connection as the one who may make roles and databases.
    static Connection connectAsSuperuser(int port) throws SQLException {
        return DriverManager.getConnection(url(port, SUPERUSER), SUPERUSER, SUPERUSER);
    }

    /// Makes the database where it is missing.
    public Database create() throws SQLException {
        try (Connection connection = connectAsSuperuser(port);
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return this;
                }
            }
            statement.execute("create database " + name + " owner " + OWNER);
        }
        return this;
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
