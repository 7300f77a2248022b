package dev.newslog.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// The log as the ingest-service writes it, and as a stranger may.
public final class TestLog implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final int TOGETHER_MILLIS = 20;

    private final String topic;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    private TestLog(String topic, Map<String, Object> settings) {
        this.topic = topic;
        this.admin = Admin.create(settings);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// The log of the running application, made where it is missing.
    public static TestLog ofApplication() {
        Config config = ConfigProvider.getConfig();
        return of(
                config.getValue("kafka.bootstrap.servers", String.class),
                config.getValue("newslog.log.topic", String.class));
    }

    /// A log, made where it is missing.
    public static TestLog of(String kafka, String topic) {
        TestLog log = new TestLog(topic, Map.of("bootstrap.servers", kafka, "linger.ms", TOGETHER_MILLIS));
        log.make();
        return log;
    }

    private void make() {
        try {
            if (!admin.listTopics().names().get().contains(topic)) {
                NewTopic made = new NewTopic(topic, PARTITIONS, (short) 1)
                        .configs(Map.of("message.timestamp.type", "LogAppendTime"));
                admin.createTopics(List.of(made)).all().get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    public String topic() {
        return topic;
    }

    /// The topic's own id.
    public UUID topicId() {
        Uuid id = described().topicId();
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /// The next offset of each partition.
    public List<Long> ends() {
        List<TopicPartition> partitions = described().partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, OffsetSpec> question =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try {
            var answer = admin.listOffsets(question).all().get();
            return partitions.stream()
                    .map(partition -> answer.get(partition).offset())
                    .toList();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private TopicDescription described() {
        try {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Writes events, one after the other.
    public void append(ArticleEvent... events) {
        for (ArticleEvent event : events) {
            put(produced(null, event));
        }
    }

    /// Writes events of one article in one go, so that one poll brings them.
    public void appendTogether(ArticleEvent... events) {
        List<Future<RecordMetadata>> sent = Stream.of(events)
                .map(event -> producer.send(produced(null, event)))
                .toList();
        for (Future<RecordMetadata> one : sent) {
            acknowledged(one);
        }
    }

    /// Writes a record, and waits until it is there.
    public void put(ProducerRecord<byte[], byte[]> produced) {
        acknowledged(producer.send(produced));
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /// An event as a record.
    ///
    /// @param partition absent for that of its key
    public ProducerRecord<byte[], byte[]> produced(Integer partition, ArticleEvent event) {
        EventRecord written = EventCodec.write(event);
        var produced = new ProducerRecord<>(topic, partition, written.key().getBytes(UTF_8), written.value());
        written.headers().forEach((name, value) -> produced.headers().add(name, value.getBytes(UTF_8)));
        return produced;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
