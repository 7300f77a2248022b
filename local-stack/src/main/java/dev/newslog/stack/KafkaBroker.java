package dev.newslog.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A Kafka on this machine, or one node of it.
public final class KafkaBroker extends ServerPart {

    private final Path data;
    private final Node node;
    private final String voters;

    private record Node(int id, int port, int controllerPort) {

        String voter() {
            return id + "@127.0.0.1:" + controllerPort;
        }
    }

    /// A broker alone, that keeps its data in a folder.
    public KafkaBroker(Path data, int port, Path logs) {
        this("kafka", data, List.of(new Node(1, port, Ports.free())), 0, logs);
    }

    private KafkaBroker(String name, Path data, List<Node> nodes, int which, Path logs) {
        super(name, logs);
        this.data = data;
        this.node = nodes.get(which);
        this.voters = nodes.stream().map(Node::voter).collect(Collectors.joining(","));
    }

    /// The nodes of one Kafka, that keep their data below a folder. None is ready before more than half of them run.
    public static List<KafkaBroker> cluster(int size, Path data, Path logs) {
        List<Node> nodes = IntStream.rangeClosed(1, size)
                .mapToObj(id -> new Node(id, Ports.free(), Ports.free()))
                .toList();
        return IntStream.range(0, size)
                .mapToObj(which -> {
                    String id = Integer.toString(nodes.get(which).id());
                    return new KafkaBroker("kafka-" + id, data.resolve(id), nodes, which, logs);
                })
                .toList();
    }

    /// The address for clients.
    public String bootstrapServers() {
        return "127.0.0.1:" + node.port();
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
                Integer.toString(node.id()),
                Integer.toString(node.port()),
                Integer.toString(node.controllerPort()),
                voters);
    }

    @Override
    boolean becomesReady(ChildProcess child) {
        return child.awaitReadyLine(START_TIMEOUT);
    }
}
