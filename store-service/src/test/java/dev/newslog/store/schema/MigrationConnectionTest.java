package dev.newslog.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MigrationConnectionTest {

    @Inject
    Flyway flyway;

    @Test
    void a_migration_may_take_longer_than_a_batch() throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement question = connection.createStatement();
                ResultSet answer = question.executeQuery("show idle_in_transaction_session_timeout")) {
            answer.next();
            assertThat(answer.getString(1)).as("for Flyway's lock").isEqualTo("0");
            assertThat(connection.getNetworkTimeout()).as("of a statement").isZero();
        }
    }
}
