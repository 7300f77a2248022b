package dev.newslog.system.faults;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.Database;
import dev.newslog.stack.Installation;
import dev.newslog.system.Newsroom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What a database does that runs and yet refuses.
final class DatabaseFaults {

    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String TAKER = "taker";

    private final Database archive;
    private final Newsroom newsroom;
    private final Quarantine quarantine;
    private final List<JsonNode> refused = new ArrayList<>();
    private final List<Connection> taken = new ArrayList<>();

    DatabaseFaults(Installation parts, Newsroom newsroom) {
        this.archive = parts.database();
        this.newsroom = newsroom;
        this.quarantine = new Quarantine(newsroom, parts.store().address());
    }

    /// Somebody else takes all connections, also those that the store-service had.
    Fault outOfConnections() {
        return new Fault(
                "PostgreSQL out of connections",
                publishers -> {
                    await().atMost(60, SECONDS).until(this::hasAll);
                    publishers.awaitMore(Fault.MEANWHILE);
                },
                publishers -> {
                    for (Connection connection : taken) {
                        connection.close();
                    }
                    taken.clear();
                });
    }

    /// One story violates a constraint: it alone is quarantined, the others go on, and a retry archives it.
    Fault refusedRow() {
        return new Fault(
                "a row that PostgreSQL refuses",
                publishers -> {
                    alter("add constraint never_of_one check (body not like 'Refused%') not valid");
                    JsonNode accepted =
                            newsroom.submit("""
                            {"source": "refused", "headline": "Refused %1$d", "body": "Refused."}
                            """.formatted(System.nanoTime()), "refused" + System.nanoTime());
                    refused.add(accepted);
                    assertThat(outcome(accepted)).isEqualTo("quarantined");
                    publishers.awaitArchived();
                },
                publishers -> {
                    alter("drop constraint if exists never_of_one");
                    for (JsonNode accepted : refused) {
                        String article = accepted.path("articleId").asText();
                        assertThat(quarantine.retry(article)).isEqualTo("new-article");
                        assertThat(outcome(accepted)).isEqualTo("new-article");
                    }
                    refused.clear();
                });
    }

    private String outcome(JsonNode accepted) {
        return newsroom.receipt(accepted).path("outcome").asText();
    }

    /// Whether nobody of this role has any connection but the ones here.
    private boolean hasAll() throws SQLException {
        try {
            while (true) {
                Connection connection = archive.connect(Database.OWNER);
                taken.add(connection);
                connection.setClientInfo("ApplicationName", TAKER);
            }
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo(TOO_MANY_CONNECTIONS);
        }
        try (Statement statement = taken.getFirst().createStatement();
                ResultSet others = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where usename = current_user and application_name <> '%s'
                        """.formatted(TAKER))) {
            others.next();
            return others.getInt(1) == 0;
        }
    }

    /// Waits for no lock: who waits for one holds up the store-service, and is held up by it.
    private void alter(String what) {
        await().atMost(60, SECONDS)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    try (Connection connection = archive.connect(Database.OWNER);
                            Statement statement = connection.createStatement()) {
                        statement.execute("set lock_timeout = '200ms'");
                        statement.execute("alter table revision " + what);
                        return true;
                    }
                });
    }
}
