package dev.newslog.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A node of a Kafka in KRaft mode, broker and controller in one.
public final class KafkaMain {

    private static final String CLUSTER = "bmV3c2xvZy1sb2NhbC1zdA";

    private KafkaMain() {}

    /// Runs until the process ends.
    ///
    /// @param arguments data folder, number of the node, port, port of the controller, all controllers as
    ///     `controller.quorum.voters` names them
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        format(data, Integer.parseInt(arguments[1]));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(arguments)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        System.out.println(Part.READY);
        server.awaitShutdown();
    }

    private static void format(Path data, int node) throws Exception {
        new Formatter()
                .setClusterId(CLUSTER)
                .setNodeId(node)
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setPrintStream(System.out)
                .run();
    }

    private static Map<String, String> settings(String[] arguments) {
        String voters = arguments[4];
        Map<String, String> settings = new HashMap<>(KafkaSettings.of(voters.split(",").length));
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                arguments[1],
                "controller.quorum.voters",
                voters,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "listeners",
                "PLAINTEXT://127.0.0.1:" + arguments[2] + ",CONTROLLER://127.0.0.1:" + arguments[3],
                "log.dirs",
                arguments[0]));
        return settings;
    }
}
