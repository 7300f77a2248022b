package dev.newslog.store.rebuild;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/// The database of the archive, as its owner sees it.
///
/// @param reader the role of those who read
public record ServedDatabase(String url, String user, String password, String reader) {

    private static final String SCHEMA = "currentSchema=archive";

    /// By the store-service's variables, and without them the local stack's.
    public static ServedDatabase ofEnvironment() {
        return new ServedDatabase(
                setting("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:15432/newslog?" + SCHEMA),
                setting("QUARKUS_DATASOURCE_USERNAME", "newslog"),
                setting("QUARKUS_DATASOURCE_PASSWORD", "newslog"),
                setting("NEWSLOG_ARCHIVE_READER", "newslog_reader"));
    }

    /// A new session of the owner.
    public Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, settings);
    }

    /// The address by which the next archive is reached.
    String nextUrl() {
        if (url.contains(SCHEMA)) {
            return url.replace(SCHEMA, SCHEMA + "_next");
        }
        return url + (url.contains("?") ? "&" : "?") + SCHEMA + "_next";
    }

    private static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(name), otherwise);
    }
}
