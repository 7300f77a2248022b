package dev.newslog.api;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.stack.Ports;
import dev.newslog.stack.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/// A PostgreSQL that one test class may stop as it likes.
public final class OwnPostgres implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "own-postgres");

    private final int port = Ports.free();
    private final PostgresServer server =
            new PostgresServer(FOLDER.resolve("archive-" + UUID.randomUUID()), port, FOLDER.resolve("logs"));

    @Override
    public Map<String, String> start() {
        server.start();
        try {
            Database database = server.database("outage").create();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    database.jdbcUrl(),
                    "quarkus.datasource.username",
                    Database.READER,
                    "quarkus.datasource.password",
                    Database.READER,
                    LocalStackResource.DATABASE_PORT,
                    Integer.toString(port),
                    LocalStackResource.DATABASE_NAME,
                    database.name());
        } catch (SQLException failed) {
            throw new IllegalStateException("no database could be made", failed);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(PostgresServer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
