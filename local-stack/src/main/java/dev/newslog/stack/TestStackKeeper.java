package dev.newslog.stack;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/// Keeps the test stack for as long as its owner lives, then leaves nothing of it behind.
public final class TestStackKeeper {

    private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

    private TestStackKeeper() {}

    /// Starts a keeper, and waits until the stack is ready.
    static Process launch(Path folder, long owner, StackKind kind) throws IOException {
        Process keeper = process(folder, owner, kind).start();
        Instant end = Instant.now().plus(kind.startTimeout());
        while (!Files.exists(folder.resolve(TestStack.FILE))) {
            if (!keeper.isAlive() || Instant.now().isAfter(end)) {
                keeper.destroy();
                throw new PartFailedException(
                        "the test stack did not start:\n" + Files.readString(folder.resolve("keeper.log")));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return keeper;
    }

    private static ProcessBuilder process(Path folder, long owner, StackKind kind) {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        kind.keepersClassPath(),
                        TestStackKeeper.class.getName(),
                        folder.toString(),
                        Long.toString(owner),
                        kind.name())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keeper.log").toFile());
        // where tests look for the servers, whatever Testcontainers takes for the engine's address
        process.environment().put("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");
        return process;
    }

    /// Runs until the owner ends.
    ///
    /// @param arguments folder, process id of the owner, kind of stack
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TestServers servers = StackKind.valueOf(arguments[2]).servers(folder);
        try {
            servers.start();
            announce(folder, servers.bootstrapServers(), servers.postgresPort());
            ProcessHandle.of(Long.parseLong(arguments[1]))
                    .ifPresent(owner -> owner.onExit().join());
        } finally {
            servers.stop();
        }
        // where it failed, its log is still to be read
        Folders.delete(folder);
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
