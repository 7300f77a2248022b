package dev.newslog.store;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.stack.TestStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// A database for an archive, looked at behind the service's back.
public record TestArchive(Database database) {

    /// Where this release's migrations are.
    public static final String MIGRATIONS = "classpath:db/migration";

    private static final Duration SOON = Duration.ofSeconds(20);

    /// The one of the running application.
    public static TestArchive ofApplication() {
        Config config = ConfigProvider.getConfig();
        return new TestArchive(new Database(
                config.getValue(LocalStackResource.DATABASE_PORT, Integer.class),
                config.getValue(LocalStackResource.DATABASE_NAME, String.class)));
    }

    /// This one, when the application has migrated it.
    public TestArchive migrated() {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get("/q/health/started").statusCode()).isEqualTo(200));
        return this;
    }

    /// A new one without a schema.
    public static TestArchive empty() {
        return new TestArchive(TestStack.get().newDatabase());
    }

    /// Flyway with the application's settings.
    public FluentConfiguration flyway(String... locations) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), Database.OWNER, Database.OWNER)
                .locations(locations)
                .schemas("archive")
                .defaultSchema("archive")
                .placeholders(Map.of("reader", Database.READER))
                .ignoreMigrationPatterns("*:future", "repeatable:missing");
    }

    public Connection connect(String role) throws SQLException {
        return database.connect(role);
    }

    /// Waits until an article has so many receipts.
    public void awaitReceipts(UUID article, int count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(texts("select outcome from receipt where article_id = ?", article))
                        .hasSize(count));
    }

    /// Runs statements in one transaction.
    public void run(String sql) {
        try (Connection owner = connect(Database.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(sql);
            owner.commit();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /// The first column of what the owner finds, as texts.
    public List<String> texts(String sql, Object... parameters) {
        return textsAs(Database.OWNER, sql, parameters);
    }

    /// The first column of what a role finds, as texts.
    public List<String> textsAs(String role, String sql, Object... parameters) {
        try (Connection connection = connect(role);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
