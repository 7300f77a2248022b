package dev.newslog.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/// A PostgreSQL with the roles that the services use. What it acknowledges is on disk.
public final class PostgresMain {

    private PostgresMain() {}

    /// Runs until the process or the server ends.
    ///
    /// @param arguments data folder, port
    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres server = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "postgres-shutdown"));
        makeRoles(server);
        System.out.println(Part.READY);
        long pid = PostgresServer.postmaster(Path.of(arguments[0]));
        ProcessHandle.of(pid).ifPresent(postmaster -> postmaster.onExit().join());
        System.err.println("PostgreSQL has ended");
        Runtime.getRuntime().halt(1);
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        Path binaries = data.resolveSibling("postgres-binaries");
        removeIncomplete(binaries);
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                // the library starts it with -F, which would lose what was acknowledged
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /// Whoever was killed while unpacking left something that the library can't go on with.
    private static void removeIncomplete(Path binaries) throws IOException {
        if (!Files.exists(binaries)) {
            return;
        }
        boolean complete;
        try (Stream<Path> files = Files.find(binaries, 2, (path, facts) -> path.endsWith(".exists"))) {
            complete = files.findAny().isPresent();
        }
        if (!complete) {
            Folders.delete(binaries);
        }
    }

    private static void makeRoles(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            Roles.make(connection);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failed) {
            System.err.println("PostgreSQL did not stop cleanly: " + failed.getMessage());
        }
    }
}
