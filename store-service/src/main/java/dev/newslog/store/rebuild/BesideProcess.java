package dev.newslog.store.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store-service of this release, in a process of its own, that archives into the next schema. What it writes goes
/// to a file, which is kept where the process ended by itself. It is killed in the end, as nothing depends on how a
/// store-service ends.
final class BesideProcess implements Filler {

    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final Map<String, String> SETTINGS = Map.of(
            "newslog.rebuild.beside", "archive",
            "quarkus.flyway.schemas", "archive_next",
            "quarkus.flyway.default-schema", "archive_next",
            "quarkus.http.host", "127.0.0.1",
            "quarkus.log.console.json.enabled", "false",
            "quarkus.otel.sdk.disabled", "true",
            "mp.messaging.incoming.submissions.group.id", "newslog-rebuild",
            // what a crash of the database undoes is read again; the switch is written through, and all before it
            "quarkus.datasource.jdbc.additional-jdbc-properties.options",
                    "-c idle_in_transaction_session_timeout=5s -c synchronous_commit=off");
    private static final String LOCAL_KAFKA = "localhost:19092";
    private static final int LAST_LINES = 15;

    private final Process process;
    private final Readiness readiness;
    private final Path log;

    private BesideProcess(Process process, Readiness readiness, Path log) {
        this.process = process;
        this.readiness = readiness;
        this.log = log;
    }

    /// Starts it with this process' environment.
    static BesideProcess start(ServedDatabase database) {
        try {
            int port = freePort();
            Path log = Files.createTempFile("newslog-rebuild-", ".log");
            ProcessBuilder builder = new ProcessBuilder(command(database, port))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putIfAbsent("KAFKA_BOOTSTRAP_SERVERS", LOCAL_KAFKA);
            // not on the command line, where others would see it
            builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.password());
            return new BesideProcess(builder.start(), new Readiness(port), log);
        } catch (IOException failed) {
            throw new UncheckedIOException("the store-service that fills the next archive can't be started", failed);
        }
    }

    private static List<String> command(ServedDatabase database, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        SETTINGS.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dnewslog.rebuild.started-by=" + ProcessHandle.current().pid());
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.datasource.jdbc.url=" + database.nextUrl());
        command.add("-Dquarkus.datasource.username=" + database.user());
        command.addAll(List.of("-jar", runJar().toString()));
        return command;
    }

    /// Beside the folder of the jar that this class comes from.
    private static Path runJar() {
        try {
            Path own = Path.of(BesideProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own.resolve("../../quarkus-run.jar").normalize();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the command does not know where its own jar is", impossible);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Override
    public Optional<String> failure() {
        if (!process.isAlive()) {
            return Optional.of("the store-service that fills the next archive has ended:\n" + lastLines());
        }
        return readiness.refusal();
    }

    @Override
    public Optional<String> waitsFor() {
        return readiness.reason();
    }

    @Override
    public void close() {
        boolean endedByItself = !process.isAlive();
        process.destroyForcibly();
        process.onExit().join();
        if (!endedByItself) {
            deleteLog();
        }
    }

    private void deleteLog() {
        try {
            Files.deleteIfExists(log);
        } catch (IOException kept) {
            throw new UncheckedIOException("the log " + log + " can't be deleted", kept);
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(lines.size() - LAST_LINES, 0), lines.size()));
        } catch (IOException unread) {
            return "its log " + log + " can't be read";
        }
    }
}
