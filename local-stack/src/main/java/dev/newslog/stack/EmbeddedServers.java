package dev.newslog.stack;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// As processes, with the binaries from Maven Central.
final class EmbeddedServers implements TestServers {

    private final KafkaBroker kafka;
    private final PostgresServer postgres;
    private final int postgresPort = Ports.free();

    /// Servers that keep their data in a folder.
    EmbeddedServers(Path folder) {
        Path logs = folder.resolve("logs");
        this.kafka = new KafkaBroker(folder.resolve("log"), Ports.free(), logs);
        this.postgres = new PostgresServer(folder.resolve("archive"), postgresPort, logs);
    }

    @Override
    public void start() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(kafka::start, Thread::startVirtualThread),
                        CompletableFuture.runAsync(postgres::start, Thread::startVirtualThread))
                .join();
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public int postgresPort() {
        return postgresPort;
    }

    @Override
    public void stop() {
        kafka.stop();
        postgres.stop();
    }
}
