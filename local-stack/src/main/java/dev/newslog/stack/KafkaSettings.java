package dev.newslog.stack;

import java.util.HashMap;
import java.util.Map;

/// What a Kafka needs to know beyond where it listens and keeps its data, as a process or in a container.
final class KafkaSettings {

    private static final Map<String, String> OF_ANY_SIZE = Map.ofEntries(
            // a mistyped topic must not come into being
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("delete.topic.enable", "true"),
            Map.entry("offsets.topic.num.partitions", "3"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // a killed broker may come back as soon as its former self is taken for dead
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            // half of a default heap would go to cleaning logs that are never cleaned
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"));

    private KafkaSettings() {}

    /// From a setting's name to its value.
    ///
    /// @param nodes one, which has no replicas to wait for, or three and more
    static Map<String, String> of(int nodes) {
        String replicas = nodes < 3 ? "1" : "3";
        String inSync = nodes < 3 ? "1" : "2";
        Map<String, String> settings = new HashMap<>(OF_ANY_SIZE);
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", replicas,
                "transaction.state.log.replication.factor", replicas,
                "transaction.state.log.min.isr", inSync,
                "share.coordinator.state.topic.replication.factor", replicas,
                "share.coordinator.state.topic.min.isr", inSync));
        return settings;
    }
}
