package dev.newslog.ingest.log;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/// Owns the topic: makes it where it is missing, and ends the service where another's settings would lose stories.
@ApplicationScoped
public class LogTopic {

    private static final Logger LOG = Logger.getLogger(LogTopic.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);

    private final LogConfig config;
    private final Map<String, Object> broker;
    private final KafkaClientService clients;
    private volatile boolean sound;

    LogTopic(
            LogConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            KafkaClientService clients) {
        this.config = config;
        this.clients = clients;
        this.broker = broker;
    }

    /// Whether the topic is there with the settings it must have.
    public boolean isSound() {
        return sound;
    }

    /// Asks the broker, and waits a second for its answer.
    boolean answers() {
        try (Admin admin = admin(GLANCE)) {
            admin.describeTopics(List.of(config.topic())).allTopicNames().get();
            return true;
        } catch (ExecutionException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void start(@Observes StartupEvent started) {
        Uni.createFrom()
                .item(this::check)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .call(differences -> differences.isEmpty()
                        ? acquaintProducer()
                        : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(away -> LOG.debugf("The broker can't be asked yet: %s", away.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely()
                .subscribe()
                .with(this::judge, failure -> LOG.error("The topic can't be checked", failure));
    }

    /// The producer may wait for nothing, so it has to know the topic before the first submission.
    private Uni<?> acquaintProducer() {
        return clients.getProducer(SubmissionLog.CHANNEL).runOnSendingThread(producer -> {
            return producer.partitionsFor(config.topic()).size();
        });
    }

    private void judge(List<String> differences) {
        if (differences.isEmpty()) {
            sound = true;
            LOG.infof("The topic %s is ready", config.topic());
        } else {
            LOG.errorf("The topic %s would lose stories, so this service ends: %s", config.topic(), differences);
            Quarkus.asyncExit(1);
        }
    }

    private List<String> check() {
        try (Admin admin = admin(PATIENCE)) {
            create(
                    admin,
                    TopicSettings.ofNew(admin.describeCluster().nodes().get().size()));
            return settings(admin).differences();
        } catch (ExecutionException away) {
            throw new IllegalStateException("the broker did not answer", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking the broker", stopped);
        }
    }

    private Admin admin(Duration patience) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("request.timeout.ms", Math.toIntExact(patience.toMillis()));
        settings.put("default.api.timeout.ms", Math.toIntExact(patience.toMillis()));
        return Admin.create(settings);
    }

    private void create(Admin admin, TopicSettings wanted) throws ExecutionException, InterruptedException {
        NewTopic topic = new NewTopic(config.topic(), wanted.partitions(), (short) wanted.replicas());
        try {
            admin.createTopics(List.of(topic.configs(wanted.settings()))).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private TopicSettings settings(Admin admin) throws ExecutionException, InterruptedException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, config.topic());
        return TopicSettings.of(
                only(admin.describeTopics(List.of(config.topic())).allTopicNames()),
                only(admin.describeConfigs(List.of(topic)).all()));
    }

    private static <T> T only(KafkaFuture<? extends Map<?, T>> answer) throws ExecutionException, InterruptedException {
        return answer.get().values().iterator().next();
    }
}
