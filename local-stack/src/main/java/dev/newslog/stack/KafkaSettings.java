package dev.newslog.stack;

import java.util.Map;

/// What a Kafka of one node needs to know beyond where it listens and keeps its data, as a process or in a container.
final class KafkaSettings {

    /// From a setting's name to its value.
    static final Map<String, String> OF_ONE_NODE = Map.ofEntries(
            // a mistyped topic must not come into being
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("delete.topic.enable", "true"),
            // one node has no replicas to wait for
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "3"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // a killed broker may come back as soon as its former self is taken for dead
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            // half of a default heap would go to cleaning logs that are never cleaned
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"));

    private KafkaSettings() {}
}
