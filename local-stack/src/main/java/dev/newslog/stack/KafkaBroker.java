package dev.newslog.stack;

import java.nio.file.Path;
import java.util.List;

/// A Kafka on this machine.
public final class KafkaBroker extends ServerPart {

    private final Path data;
    private final int port;
    private final int controllerPort = Ports.free();

    /// A broker that keeps its data in a folder.
    public KafkaBroker(Path data, int port, Path logs) {
        super("kafka", logs);
        this.data = data;
        this.port = port;
    }

    /// The address for clients.
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    List<String> command() {
        return List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                ClassPaths.stack(),
                "dev.newslog.stack.Tether",
                "dev.newslog.stack.KafkaMain",
                data.toAbsolutePath().toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
    }

    @Override
    boolean becomesReady(ChildProcess child) {
        return child.awaitReadyLine(START_TIMEOUT);
    }
}
