package dev.newslog.system.faults;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.Database;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Installation.PartPorts;
import dev.newslog.stack.KafkaBroker;
import dev.newslog.stack.PostgresServer;
import dev.newslog.system.RunningNewslog;
import dev.newslog.system.RunningNewslog.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/// Truth 1 where the log has three brokers, and the archive a disk that gets full. Only root may mount such a disk; for
/// anybody else these are skipped.
@EnabledIf("mayMount")
class ClusterFaultsTest {

    private static final int BROKERS = 3;

    private static Started newslog;
    private static SmallDisk disk;

    static boolean mayMount() {
        return SmallDisk.isPossible();
    }

    @BeforeAll
    static void start() throws IOException {
        disk = SmallDisk.mount();
        Path folder = Started.newFolder();
        Files.createSymbolicLink(folder.resolve("archive"), disk.folder("archive"));
        newslog = Started.of(folder, data -> new Installation(RunningNewslog.PROJECT, data, PartPorts.free(), BROKERS));
    }

    @AfterAll
    static void stop() throws IOException {
        try (SmallDisk _ = disk) {
            newslog.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_accepted_submission_is_archived_once() {
        List<KafkaBroker> brokers = newslog.parts().brokers();
        return new Rounds(newslog.newsroom(), "cluster-faults.txt")
                .of(Fault.away(brokers.getFirst()), Fault.away(brokers.getLast()), diskFull());
    }

    /// The log goes on. The database may end by itself, as it can't write its own log.
    private static Fault diskFull() {
        return new Fault(
                "disk of PostgreSQL full",
                publishers -> {
                    disk.fill();
                    await().atMost(120, SECONDS).until(ClusterFaultsTest::archivingFails);
                    publishers.awaitMore(Fault.MEANWHILE);
                },
                publishers -> {
                    disk.free();
                    await().atMost(60, SECONDS)
                            .ignoreExceptionsInstanceOf(SQLException.class)
                            .until(ClusterFaultsTest::answersAgain);
                });
    }

    private static boolean archivingFails() {
        return !newslog.parts().postgres().isAlive()
                || newslog.parts().store().lastLines().getLast().contains("A batch can't be archived for now");
    }

    private static boolean answersAgain() throws SQLException {
        PostgresServer server = newslog.parts().postgres();
        if (!server.isAlive()) {
            server.start();
        }
        try (Connection archive = newslog.parts().database().connect(Database.OWNER)) {
            return archive.isValid(1);
        }
    }
}
