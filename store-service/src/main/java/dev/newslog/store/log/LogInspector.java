package dev.newslog.store.log;

import dev.newslog.store.log.LogExtent.Offsets;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/// Asks the broker what the log is and holds. Blocks.
@ApplicationScoped
class LogInspector {

    private final LogConfig config;
    private final Admin admin;

    LogInspector(LogConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.config = config;
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(config.askTimeout().toMillis()));
        settings.put(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(config.askTimeout().toMillis()));
        this.admin = Admin.create(settings);
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    /// Asks for the topic's id, and the first and the next offset of each partition.
    ///
    /// @throws LogUnavailableException where the broker does not say
    LogExtent inspect() {
        Map<String, TopicDescription> topics = answer(admin.describeTopics(List.of(config.topic()))
                .allTopicNames()
                .toCompletionStage()
                .toCompletableFuture());
        TopicDescription topic =
                Objects.requireNonNull(topics.get(config.topic()), "the broker describes what it is asked");
        Map<Integer, Long> firsts = offsets(topic, OffsetSpec.earliest());
        Map<Integer, Long> ends = offsets(topic, OffsetSpec.latest());
        Map<Integer, Offsets> partitions = new HashMap<>();
        firsts.forEach((partition, first) ->
                partitions.put(partition, new Offsets(first, ends.getOrDefault(partition, first))));
        Uuid id = topic.topicId();
        return new LogExtent(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()), partitions);
    }

    private Map<Integer, Long> offsets(TopicDescription topic, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        topic.partitions()
                .forEach(partition -> question.put(new TopicPartition(topic.name(), partition.partition()), which));
        Map<TopicPartition, ListOffsetsResultInfo> answer =
                answer(admin.listOffsets(question).all().toCompletionStage().toCompletableFuture());
        Map<Integer, Long> offsets = new HashMap<>();
        answer.forEach((partition, info) -> offsets.put(partition.partition(), info.offset()));
        return offsets;
    }

    private <T> T answer(CompletableFuture<T> question) {
        try {
            return question.get(config.askTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new LogUnavailableException(
                    "the broker did not say what the log holds: " + failed.getCause(), failed);
        } catch (TimeoutException silent) {
            throw new LogUnavailableException("the broker did not say what the log holds in time", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("stopped while asking the broker", stopped);
        }
    }
}
