package dev.newslog.store.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Takes what one poll brings and hands it to the [Intake], again and again until it is archived: nothing is ever
/// acknowledged, dropped or skipped for a failure. When the service ends, what is not archived is left on the log.
@ApplicationScoped
class SubmissionConsumer {

    static final String CHANNEL = "submissions";

    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(50);

    private final Shift shift;
    private final Intake intake;
    private final IntakeHealth health;
    private final Assignment assignment;
    private final KafkaClientService clients;

    SubmissionConsumer(
            Shift shift, Intake intake, IntakeHealth health, Assignment assignment, KafkaClientService clients) {
        this.shift = shift;
        this.intake = intake;
        this.health = health;
        this.assignment = assignment;
        this.clients = clients;
    }

    @Incoming(CHANNEL)
    public Uni<Void> archive(ConsumerRecords<byte[], PackedValue> poll) {
        List<ConsumerRecord<byte[], PackedValue>> records = new ArrayList<>(poll.count());
        poll.forEach(records::add);
        return untilDone(() -> shift.attempt(() -> intake.archive(records)), health::observe)
                .chain(left -> left.equals(LeftOut.NOTHING) ? commit(poll) : goBack(poll, left));
    }

    /// What may not be taken yet is asked for again after a while, what is missing at once.
    private Uni<Void> goBack(ConsumerRecords<byte[], PackedValue> poll, LeftOut left) {
        Uni<Void> seek = Uni.createFrom().deferred(() -> assignment.seek(byPartition(poll, left.offsets())));
        return left.ahead().isEmpty()
                ? seek
                : Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(BEFORE_ASKING_AGAIN)
                        .chain(() -> seek);
    }

    /// Tries until it works, whatever the failure. Once the turn has ended, nothing comes of it any more.
    static <T> Uni<T> untilDone(Supplier<T> attempt, BiConsumer<@Nullable T, @Nullable Throwable> observer) {
        return Uni.createFrom()
                .item(attempt)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(TurnEndedException.class)
                .recoverWithUni(Uni.createFrom().nothing())
                .onItemOrFailure()
                .invoke(observer)
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely();
    }

    /// Tells Kafka how far the archive is, for lag tools: this service itself never reads it.
    private Uni<Void> commit(ConsumerRecords<byte[], PackedValue> poll) {
        Map<TopicPartition, OffsetAndMetadata> offsets = poll.nextOffsets();
        return clients.getConsumer(CHANNEL).runOnPollingThread(consumer -> {
            Map<TopicPartition, OffsetAndMetadata> own = new HashMap<>(offsets);
            own.keySet().retainAll(consumer.assignment());
            consumer.commitAsync(own, null);
        });
    }

    private static Map<TopicPartition, Long> byPartition(
            ConsumerRecords<byte[], PackedValue> poll, Map<Integer, Long> left) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : poll.partitions()) {
            Long offset = left.get(partition.partition());
            if (offset != null) {
                offsets.put(partition, offset);
            }
        }
        return offsets;
    }
}
