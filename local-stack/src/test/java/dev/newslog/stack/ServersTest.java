package dev.newslog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

    @TempDir
    private Path folder;

    @Test
    void postgres_syncs_to_disk_and_keeps_its_data_when_killed() throws SQLException {
        PostgresServer postgres = new PostgresServer(folder.resolve("archive"), Ports.free(), folder.resolve("logs"));
        postgres.start();
        Database database = postgres.database("kept").create();
        execute(database, "create schema archive");
        execute(database, "create table story (headline text)");
        execute(database, "insert into story values ('Ferry stops')");

        postgres.kill();
        postgres.start();

        assertThat(ask(database, "show fsync")).isEqualTo("on");
        assertThat(ask(database, "select headline from story")).isEqualTo("Ferry stops");
        postgres.stop();
        assertThat(postgres.isAlive()).isFalse();
    }

    @Test
    void kafka_starts_again_on_its_data_after_it_was_stopped_or_killed() {
        KafkaBroker kafka = new KafkaBroker(folder.resolve("log"), Ports.free(), folder.resolve("logs"));
        kafka.start();
        kafka.kill();
        kafka.start();
        kafka.stop();
        kafka.start();

        assertThat(kafka.isAlive()).isTrue();
        kafka.stop();
        assertThat(kafka.isAlive()).isFalse();
    }

    @Test
    void a_part_that_fails_says_why() {
        int port = Ports.free();
        KafkaBroker first = new KafkaBroker(folder.resolve("one"), port, folder.resolve("logs"));
        KafkaBroker second = new KafkaBroker(folder.resolve("two"), port, folder.resolve("logs"));
        first.start();

        assertThatThrownBy(second::start)
                .isInstanceOf(PartFailedException.class)
                .hasMessageContaining("kafka ended")
                .hasMessageContaining("Address already in use");
        first.stop();
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect(Database.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect(Database.OWNER);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
