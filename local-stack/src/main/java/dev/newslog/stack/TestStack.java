package dev.newslog.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// One Kafka and one PostgreSQL for a whole Maven run: the first test that asks starts them, the others find them, and
/// they end with the Maven process. Each test application gets a database and a topic name of its own. The servers are
/// processes or, where [StackKind] was asked for them, containers.
///
/// @param bootstrapServers Kafka's address
/// @param postgresPort PostgreSQL's port
public record TestStack(String bootstrapServers, int postgresPort) {

    static final String KAFKA = "kafka";
    static final String POSTGRES = "postgres";
    static final String FILE = "stack.properties";

    /// The stack of this run.
    public static synchronized TestStack get() {
        ProcessHandle owner = owner();
        Path folder = Path.of(
                System.getProperty("java.io.tmpdir"),
                "newslog-test-stack-" + owner.pid() + "-"
                        + owner.info()
                                .startInstant()
                                .map(start -> start.toEpochMilli())
                                .orElse(0L));
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid() || !Files.exists(folder.resolve(FILE))) {
                    TestStackKeeper.launch(folder, owner.pid(), StackKind.asked());
                }
                return of(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// An empty database.
    public Database newDatabase() {
        try {
            return new Database(postgresPort, "test_" + suffix()).create();
        } catch (SQLException failed) {
            throw new PartFailedException("no database could be made for the test", failed);
        }
    }

    /// A topic name that nobody used before.
    public String newTopicName() {
        return "test.submissions." + suffix();
    }

    private static String suffix() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /// The stack whose keeper was given this folder.
    static TestStack of(Path folder) throws IOException {
        Properties written = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(FILE))) {
            written.load(reader);
        }
        return new TestStack(written.getProperty(KAFKA, ""), Integer.parseInt(written.getProperty(POSTGRES, "0")));
    }

    /// The Maven process above this one, so that the modules of one run share the stack; else this process.
    private static ProcessHandle owner() {
        for (Optional<ProcessHandle> parent = ProcessHandle.current().parent();
                parent.isPresent();
                parent = parent.get().parent()) {
            if (parent.get().info().commandLine().orElse("").contains("plexus.classworlds")) {
                return parent.get();
            }
        }
        return ProcessHandle.current();
    }
}
