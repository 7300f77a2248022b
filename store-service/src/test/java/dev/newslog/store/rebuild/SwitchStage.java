package dev.newslog.store.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import dev.newslog.store.rebuild.Switch.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A served archive with a next one beside it, and what happens while they change places.
final class SwitchStage implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(40);
    private static final String WAITING_FOR_POSITIONS = """
            select query from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%log_position%'
                and query not like 'lock table%'
            """;

    private final ExecutorService beside = Executors.newCachedThreadPool();
    private final TestArchive archive = TestArchive.ofApplication().migrated();
    private final TestLog log = TestLog.ofApplication();
    private final Copier copier = new Copier(archive);

    interface Meanwhile {
        void happens() throws Exception;
    }

    TestArchive archive() {
        return archive;
    }

    TestLog log() {
        return log;
    }

    /// Makes the next archive, with nothing in it yet.
    void makeNext() throws SQLException {
        copier.make();
    }

    <T> Future<T> beside(Callable<T> work) {
        return beside.submit(work);
    }

    /// Has the next archive follow the served one, and switches.
    Outcome followAndSwitch() throws Exception {
        Future<?> copying = beside.submit(copier::follow);
        Outcome outcome = attempt();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        copying.get();
        return outcome;
    }

    /// Lets something happen while the served archive is held, and only then has the next one catch up.
    Outcome switchDuring(Meanwhile meanwhile) throws Exception {
        Future<Outcome> outcome = beside(this::attempt);
        await().atMost(SOON).untilAsserted(() -> assertThat(archive.texts("""
                                select 1 from pg_locks
                                where relation = 'archive.log_position'::regclass and mode = 'ExclusiveLock' and granted
                                """)).isNotEmpty());
        meanwhile.happens();
        copier.copy();
        return outcome.get();
    }

    /// Returns when a writer waits for the held archive.
    void awaitWaiting() {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(archive.texts(WAITING_FOR_POSITIONS)).isNotEmpty());
    }

    private Outcome attempt() throws SQLException {
        try (Connection connection = BesideStack.served(archive.database()).connect()) {
            return new Switch(connection, Duration.ofSeconds(30), InstantSource.system()).attempt(false);
        }
    }

    @Override
    public void close() {
        beside.shutdownNow();
        log.close();
    }
}
