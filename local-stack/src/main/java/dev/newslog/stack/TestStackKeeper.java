package dev.newslog.stack;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// Keeps the test stack for as long as its owner lives, then leaves nothing of it behind.
public final class TestStackKeeper {

    private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

    private TestStackKeeper() {}

    /// Starts a keeper, and waits until the stack is ready.
    static void launch(Path folder, long owner) throws IOException {
        Process keeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ClassPaths.own(),
                        TestStackKeeper.class.getName(),
                        folder.toString(),
                        Long.toString(owner))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keeper.log").toFile())
                .start();
        Instant end = Instant.now().plus(Part.START_TIMEOUT);
        while (!Files.exists(folder.resolve(TestStack.FILE))) {
            if (!keeper.isAlive() || Instant.now().isAfter(end)) {
                throw new PartFailedException(
                        "the test stack did not start:\n" + Files.readString(folder.resolve("keeper.log")));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /// Runs until the owner ends.
    ///
    /// @param arguments folder, process id of the owner
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path logs = folder.resolve("logs");
        int postgresPort = Ports.free();
        KafkaBroker kafka = new KafkaBroker(folder.resolve("log"), Ports.free(), logs);
        PostgresServer postgres = new PostgresServer(folder.resolve("archive"), postgresPort, logs);
        try {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(kafka::start), CompletableFuture.runAsync(postgres::start))
                    .join();
            announce(folder, kafka.bootstrapServers(), postgresPort);
            ProcessHandle.of(Long.parseLong(arguments[1]))
                    .ifPresent(owner -> owner.onExit().join());
        } finally {
            kafka.stop();
            postgres.stop();
            Folders.delete(folder);
        }
    }

    private static void announce(Path folder, String kafka, int postgresPort) throws IOException {
        Properties facts = new Properties();
        facts.setProperty(TestStack.KAFKA, kafka);
        facts.setProperty(TestStack.POSTGRES, Integer.toString(postgresPort));
        Path draft = folder.resolve("stack.draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            facts.store(writer, null);
        }
        Files.move(draft, folder.resolve(TestStack.FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
