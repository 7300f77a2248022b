package dev.newslog.store.intake;

import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import dev.newslog.store.archive.LogEntry;
import dev.newslog.store.intake.ArchiveTransaction.Committed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// An instance that stands still within a transaction, while another one archives what it has in hand: the zombie is
/// here a thread of the test, and the other one the application.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ZombieEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /// The zombie has a record of each in hand, and stands still before it has locked the second.
    private static final int HELD_UP = 0;
    private static final int MOVED = 7;

    private static final String WAITING = """
            select pid from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%from log_position%'
            """;
    private static final List<String> TABLES = List.of(
            "article", "revision", "change", "early_kill", "receipt", "quarantine", "log_position", "feed_position");

    private final UUID ferry = UUID.randomUUID();
    private final UUID pier = UUID.randomUUID();

    @Inject
    ArchiveTransaction transaction;

    private TestArchive archive;
    private TestLog log;

    @BeforeEach
    void archive_a_story_of_each_partition() {
        archive = TestArchive.ofApplication().migrated();
        log = TestLog.ofApplication();
        log.put(log.produced(HELD_UP, said(pier, "1", "A")));
        log.put(log.produced(MOVED, said(ferry, "1", "A")));
        archive.awaitReceipts(pier, 1);
        archive.awaitReceipts(ferry, 1);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_another_instance_has_archived_meanwhile_is_not_written_again() throws Exception {
        Future<Committed> zombie;
        List<List<String>> archived;
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Connection pause = holding(HELD_UP)) {
            try (Connection other = holding(MOVED)) {
                List<LogEntry> read = inHand();
                Callable<Committed> attempt = () -> transaction.run(read);
                zombie = threads.submit(attempt);
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(archive.texts(WAITING)).hasSize(2));
                other.commit();
            }
            archive.awaitReceipts(ferry, 2);
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(position()).isEqualTo(log.ends().get(MOVED)));
            archived = contents();

            pause.commit();

            assertThat(zombie.get().stored()).isEmpty();
        }
        assertThat(zombie.get().left()).isEqualTo(LeftOut.NOTHING);
        assertThat(contents()).isEqualTo(archived);

        log.put(log.produced(MOVED, said(ferry, "3", "C")));

        archive.awaitReceipts(ferry, 3);
    }

    /// Kafka has taken its partitions from it, but no timeout of PostgreSQL reaches its session.
    @Test
    void an_instance_that_stands_still_amid_a_copy_holds_nobody_up() throws Exception {
        CopyIn copy = holding(MOVED).unwrap(PGConnection.class).getCopyAPI().copyIn("copy quarantine from stdin");
        log.put(log.produced(MOVED, said(ferry, "2", "B")));

        archive.awaitReceipts(ferry, 2);

        assertThatThrownBy(copy::endCopy).isInstanceOf(SQLException.class);
    }

    /// All records of both partitions, with two that nobody has archived yet.
    private List<LogEntry> inHand() {
        log.put(log.produced(MOVED, said(ferry, "2", "B")));
        // it gets no receipt, so nothing but its position keeps it from being written twice
        log.put(new ProducerRecord<>(log.topic(), MOVED, null, new byte[] {1}));
        return ReadLog.of(log, HELD_UP, MOVED).stream().map(RecordReader::read).toList();
    }

    /// A transaction that holds the row of a partition's position.
    private Connection holding(int partition) throws SQLException {
        Connection holder = archive.connect(Database.OWNER);
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("select from log_position where partition = " + partition + " for update");
        }
        return holder;
    }

    private long position() {
        return Long.parseLong(archive.texts("select next_offset from log_position where partition = ?", MOVED)
                .getFirst());
    }

    /// Every row of the archive.
    private List<List<String>> contents() {
        return TABLES.stream()
                .map(table -> archive.texts("select row::text from %s row order by 1".formatted(table)))
                .toList();
    }
}
