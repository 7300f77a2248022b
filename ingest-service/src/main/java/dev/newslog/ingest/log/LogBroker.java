package dev.newslog.ingest.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/// Asks the broker about the topic, and waits for each answer only so long.
@ApplicationScoped
class LogBroker {

    private static final Logger LOG = Logger.getLogger(LogBroker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final String topic;
    private final Map<String, Object> broker;
    private final AtomicBoolean warned = new AtomicBoolean();

    LogBroker(LogConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.topic = config.topic();
        this.broker = broker;
    }

    /// Makes the topic where it is missing, and says what it is like.
    ///
    /// @throws IllegalStateException where the broker does not answer
    TopicSettings topic() {
        try (Admin admin = admin(PATIENCE)) {
            int brokers = admin.describeCluster().nodes().get().size();
            create(admin, TopicSettings.ofNew(brokers));
            TopicSettings found = TopicSettings.of(description(admin), configuration(admin));
            found.risk(brokers).ifPresent(this::warnOnce);
            return found;
        } catch (ExecutionException away) {
            throw new IllegalStateException("the broker did not answer", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking the broker", stopped);
        }
    }

    /// Whether each partition could acknowledge an event now: enough replicas are in sync, and its leader answers.
    boolean takesEvents() {
        try (Admin admin = admin(GLANCE)) {
            TopicDescription description = description(admin);
            if (!TopicSettings.canAcknowledge(description, configuration(admin))) {
                return false;
            }
            admin.listOffsets(description.partitions().stream()
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(topic, partition.partition()),
                                    partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException | KafkaException away) {
            LOG.debugf("The broker can't be asked: %s", away.getMessage());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void warnOnce(String risk) {
        if (warned.compareAndSet(false, true)) {
            LOG.warnf("The topic %s %s", topic, risk);
        }
    }

    private Admin admin(Duration patience) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("request.timeout.ms", Math.toIntExact(patience.toMillis()));
        settings.put("default.api.timeout.ms", Math.toIntExact(patience.toMillis()));
        return Admin.create(settings);
    }

    private void create(Admin admin, TopicSettings wanted) throws ExecutionException, InterruptedException {
        NewTopic made = new NewTopic(topic, wanted.partitions(), (short) wanted.replicas());
        try {
            admin.createTopics(List.of(made.configs(wanted.settings()))).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private TopicDescription description(Admin admin) throws ExecutionException, InterruptedException {
        return only(admin.describeTopics(List.of(topic)).allTopicNames());
    }

    private Config configuration(Admin admin) throws ExecutionException, InterruptedException {
        return only(admin.describeConfigs(List.of(new ConfigResource(ConfigResource.Type.TOPIC, topic)))
                .all());
    }

    private static <T> T only(KafkaFuture<? extends Map<?, T>> answer) throws ExecutionException, InterruptedException {
        return answer.get().values().iterator().next();
    }
}
