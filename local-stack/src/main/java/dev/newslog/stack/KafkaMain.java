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

/// A Kafka of one node in KRaft mode, broker and controller in one.
public final class KafkaMain {

    private static final String CLUSTER = "bmV3c2xvZy1sb2NhbC1zdA";
    private static final String NODE = "1";

    private KafkaMain() {}

    /// Runs until the process ends.
    ///
    /// @param arguments data folder, port, port of the controller
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        format(data);
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(settings(data, arguments[1], arguments[2])), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        System.out.println(Part.READY);
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setClusterId(CLUSTER)
                .setNodeId(Integer.parseInt(NODE))
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setPrintStream(System.out)
                .run();
    }

    private static Map<String, String> settings(Path data, String port, String controllerPort) {
        Map<String, String> settings = new HashMap<>(KafkaSettings.OF_ONE_NODE);
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE,
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "log.dirs",
                data.toString()));
        return settings;
    }
}
