package dev.newslog.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// The log as the ingest-service writes it, and as a stranger may.
public final class TestLog implements AutoCloseable {

    private static final int PARTITIONS = 12;

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;

    private TestLog(String topic, Map<String, Object> settings) {
        this.topic = topic;
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
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
        try (Admin admin = Admin.create(settings)) {
            if (!admin.listTopics().names().get().contains(topic)) {
                NewTopic made = new NewTopic(topic, PARTITIONS, (short) 1)
                        .configs(Map.of("message.timestamp.type", "LogAppendTime"));
                admin.createTopics(List.of(made)).all().get();
            }
            return new TestLog(topic, new HashMap<>(settings));
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    public String topic() {
        return topic;
    }

    /// Writes events, one after the other.
    public void append(ArticleEvent... events) {
        for (ArticleEvent event : events) {
            put(produced(null, event));
        }
    }

    /// Writes a record, and waits until it is there.
    public void put(ProducerRecord<byte[], byte[]> produced) {
        try {
            producer.send(produced).get();
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
    }
}
