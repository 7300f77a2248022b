package dev.newslog.store.intake;

import dev.newslog.store.log.ArchivePosition;
import dev.newslog.store.log.LogWatch;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Knows which partitions are this instance's, and sets the consumer to the archive's own positions in them: Kafka's
/// committed offsets are for lag tools only.
///
/// The database is asked beside the poll loop, for as long as it takes. Records that arrive meanwhile do no harm: the
/// transaction takes only what follows its positions.
@ApplicationScoped
@Default
@Identifier(SubmissionConsumer.CHANNEL)
class Assignment implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Assignment.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final KafkaClientService clients;
    private final LogWatch watch;
    private final Set<Integer> held = ConcurrentHashMap.newKeySet();

    Assignment(KafkaClientService clients, LogWatch watch) {
        this.clients = clients;
        this.watch = watch;
    }

    boolean holds(int partition) {
        return held.contains(partition);
    }

    int count() {
        return held.size();
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        LOG.infof("Assigned %s", partitions);
        partitions.forEach(partition -> held.add(partition.partition()));
        Set<TopicPartition> assigned = Set.copyOf(partitions);
        Uni.createFrom()
                .item(() -> archivePositions(assigned))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely()
                .chain(this::seek)
                .subscribe()
                .with(done -> LOG.debugf("Reading %s from the archive's positions", assigned), Assignment::unsought);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        LOG.infof("Revoked %s", partitions);
        partitions.forEach(partition -> held.remove(partition.partition()));
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        onPartitionsRevoked(consumer, partitions);
    }

    /// Sets the consumer to these offsets, in the partitions that are still its own.
    Uni<Void> seek(Map<TopicPartition, Long> offsets) {
        return clients.getConsumer(SubmissionConsumer.CHANNEL).runOnPollingThread(consumer -> {
            Set<TopicPartition> own = consumer.assignment();
            offsets.forEach((partition, offset) -> {
                if (own.contains(partition)) {
                    consumer.seek(partition, offset);
                }
            });
        });
    }

    private Map<TopicPartition, Long> archivePositions(Set<TopicPartition> assigned) {
        watch.soundTopicId();
        Map<TopicPartition, Long> offsets = new HashMap<>();
        assigned.forEach(partition -> offsets.put(partition, 0L));
        for (ArchivePosition position : LogWatch.positions()) {
            assigned.stream()
                    .filter(partition -> partition.partition() == position.partition())
                    .forEach(partition -> offsets.put(partition, position.nextOffset()));
        }
        return offsets;
    }

    private static void unsought(Throwable failure) {
        LOG.error("The consumer can't be set to the archive's positions", failure);
    }
}
