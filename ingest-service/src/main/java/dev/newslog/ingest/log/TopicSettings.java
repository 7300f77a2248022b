package dev.newslog.ingest.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;

/// What the topic must be like, so that no story is lost: kept for ever, dated by the broker, and safe before it is
/// acknowledged. How safe that can be follows from the topic's replicas, never from the brokers that are up just now.
///
/// @param partitions how many there are
/// @param replicas how many each has, whether they are up or not; of the one that has fewest
/// @param settings the topic's configuration
record TopicSettings(int partitions, int replicas, Map<String, String> settings) {

    private static final String IN_SYNC = "min.insync.replicas";
    private static final int PARTITIONS = 12;
    private static final int MOST_REPLICAS = 3;
    /// Where more than what is required loses nothing.
    private static final Set<String> AT_LEAST = Set.of(IN_SYNC, "max.message.bytes");

    /// What a new topic gets.
    static TopicSettings ofNew(int brokers) {
        int replicas = possible(brokers);
        return new TopicSettings(PARTITIONS, replicas, required(replicas));
    }

    /// What a topic is like that is there.
    static TopicSettings of(TopicDescription topic, Config config) {
        int replicas = topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        Map<String, String> settings = new HashMap<>();
        config.entries().forEach(entry -> settings.put(entry.name(), entry.value()));
        return new TopicSettings(topic.partitions().size(), replicas, settings);
    }

    /// Whether each partition of a topic has as many replicas in sync as an acknowledgement needs.
    static boolean canAcknowledge(TopicDescription topic, Config config) {
        int needed = Integer.parseInt(config.get(IN_SYNC).value());
        return topic.partitions().stream()
                .allMatch(partition -> partition.leader() != null
                        && !partition.leader().isEmpty()
                        && partition.isr().size() >= needed);
    }

    /// In what it is not as it must be; empty where it is.
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        if (partitions != PARTITIONS) {
            differences.add("it has %d partitions, not %d".formatted(partitions, PARTITIONS));
        }
        required(replicas).forEach((name, value) -> {
            String actual = settings.getOrDefault(name, "absent");
            if (!suffices(name, actual, value)) {
                differences.add("%s is %s, not %s".formatted(name, actual, value));
            }
        });
        return differences;
    }

    /// What a topic risks that was made while fewer brokers were up, as it keeps the replicas it got; empty where it
    /// has as many as a new one would get.
    Optional<String> risk(int brokers) {
        int possible = possible(brokers);
        return replicas >= possible
                ? Optional.empty()
                : Optional.of(
                        "has %d replicas where the brokers could hold %d: it is less safe than it could be, until they are added"
                                .formatted(replicas, possible));
    }

    private static int possible(int brokers) {
        return Math.min(MOST_REPLICAS, brokers);
    }

    private static boolean suffices(String name, String actual, String required) {
        return required.equals(actual)
                || (AT_LEAST.contains(name)
                        && actual.matches("\\d{1,10}")
                        && Long.parseLong(actual) >= Long.parseLong(required));
    }

    /// With one replica, an acknowledgement means that it is on disk there.
    private static Map<String, String> required(int replicas) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "message.timestamp.type",
                "LogAppendTime",
                "retention.ms",
                "-1",
                "retention.bytes",
                "-1",
                "cleanup.policy",
                "delete",
                "max.message.bytes",
                "8388608",
                "unclean.leader.election.enable",
                "false",
                IN_SYNC,
                replicas >= MOST_REPLICAS ? "2" : "1"));
        if (replicas == 1) {
            settings.put("flush.messages", "1");
        }
        return settings;
    }
}
