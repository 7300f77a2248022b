package dev.newslog.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which topic loses no story.
class TopicSettingsTest {

    private static final Node A = new Node(1, "a", 9092);
    private static final Node B = new Node(2, "b", 9092);

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 2, 1", "3, 3, 2", "7, 3, 2"})
    void a_new_one_has_what_the_brokers_can_bear_and_is_as_it_must_be(int brokers, int replicas, String inSync) {
        TopicSettings topic = TopicSettings.ofNew(brokers);

        assertThat(topic.replicas()).isEqualTo(replicas);
        assertThat(topic.settings()).containsEntry("min.insync.replicas", inSync);
        assertThat(topic.differences()).isEmpty();
    }

    @Test
    void replicas_on_brokers_that_are_down_count() {
        TopicSettings topic = TopicSettings.of(topic(A, List.of(A)), config(TopicSettings.ofNew(3)));

        assertThat(topic).isEqualTo(TopicSettings.ofNew(3));
    }

    @Test
    void it_takes_events_while_enough_replicas_are_in_sync() {
        Config config = config(TopicSettings.ofNew(3));

        assertThat(TopicSettings.canAcknowledge(topic(A, List.of(A, B)), config))
                .isTrue();
        assertThat(TopicSettings.canAcknowledge(topic(A, List.of(A)), config)).isFalse();
        assertThat(TopicSettings.canAcknowledge(topic(null, List.of(A, B)), config))
                .isFalse();
    }

    @Test
    void one_of_three_replicas_needs_two_of_them_in_sync() {
        assertThat(with(3, "min.insync.replicas", "2").differences()).isEmpty();
        assertThat(with(3, "min.insync.replicas", "1").differences())
                .containsExactly("min.insync.replicas is 1, not 2");
    }

    @ParameterizedTest
    @CsvSource({
        "3, min.insync.replicas, 3",
        "2, min.insync.replicas, 2",
        "3, max.message.bytes, 16777216",
        "3, flush.messages, 9223372036854775807"
    })
    void more_than_what_is_required_loses_nothing(int replicas, String name, String value) {
        assertThat(with(replicas, name, value).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3, message.timestamp.type, CreateTime",
        "3, retention.ms, 604800000",
        "3, retention.bytes, 1073741824",
        "3, cleanup.policy, compact",
        "3, max.message.bytes, 1048588",
        "3, unclean.leader.election.enable, true",
        "3, min.insync.replicas, 1",
        "3, min.insync.replicas, many",
        "1, flush.messages, 9223372036854775807"
    })
    void one_that_would_lose_stories_is_told_of(int replicas, String name, String value) {
        assertThat(with(replicas, name, value).differences())
                .singleElement()
                .asString()
                .startsWith(name + " is " + value + ", not ");
    }

    @Test
    void the_number_of_partitions_is_fixed_and_nothing_may_be_absent() {
        List<String> differences = new TopicSettings(6, 3, Map.of()).differences();

        assertThat(differences).hasSize(8).contains("it has 6 partitions, not 12", "retention.ms is absent, not -1");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "3, 7", "2, 1"})
    void as_many_replicas_as_the_brokers_can_bear_are_no_risk(int replicas, int brokers) {
        assertThat(TopicSettings.ofNew(replicas).risk(brokers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "1, 3, 3", "2, 3, 3", "1, 7, 3"})
    void fewer_replicas_are_told_of_with_both_numbers(int replicas, int brokers, int possible) {
        assertThat(TopicSettings.ofNew(replicas).risk(brokers))
                .hasValueSatisfying(risk -> assertThat(risk)
                        .startsWith("has %d replicas where the brokers could hold %d".formatted(replicas, possible)));
    }

    /// A topic of three replicas a partition, one on a broker that is down.
    private static TopicDescription topic(Node leader, List<Node> inSync) {
        List<TopicPartitionInfo> partitions = IntStream.range(0, 12)
                .mapToObj(number -> new TopicPartitionInfo(number, leader, List.of(A, B, Node.noNode()), inSync))
                .toList();
        return new TopicDescription("news", false, partitions);
    }

    private static Config config(TopicSettings settings) {
        return new Config(settings.settings().entrySet().stream()
                .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                .toList());
    }

    /// A topic that is as it must be but for one setting.
    private static TopicSettings with(int replicas, String name, String value) {
        TopicSettings sound = TopicSettings.ofNew(replicas);
        Map<String, String> settings = new HashMap<>(sound.settings());
        settings.put(name, value);
        return new TopicSettings(sound.partitions(), replicas, settings);
    }
}
