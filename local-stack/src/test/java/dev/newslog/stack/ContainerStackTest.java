package dev.newslog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/// The test stack in containers, where they can be had.
class ContainerStackTest {

    private static final ConfigResource BROKER = new ConfigResource(ConfigResource.Type.BROKER, "1");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsAnEngine() {
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no Docker engine answers, so that -Dnewslog.stack=containers was not tried");
    }

    @Test
    void both_servers_do_their_work_in_containers_until_their_owner_ends() throws Exception {
        Process owner = new ProcessBuilder("cat").start();
        Path kept = Files.createDirectory(folder.resolve("stack"));
        Process keeper = TestStackKeeper.launch(kept, owner.pid(), StackKind.CONTAINERS);
        TestStack stack = TestStack.of(kept);
        try {
            assertThat(rowWrittenTo(stack.newDatabase())).isEqualTo("Ferry stops");
            assertThat(recordWrittenTo(stack)).isEqualTo("Ferry stops");
            assertThat(settingsOf(stack)).containsAllEntriesOf(KafkaSettings.of(1));
        } finally {
            owner.destroy();
        }

        assertThat(keeper.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Ports.isTaken(stack.postgresPort())).isFalse();
        assertThat(kept).doesNotExist();
    }

    private static String rowWrittenTo(Database database) throws SQLException {
        try (Connection owner = database.connect(Database.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("create schema archive");
            statement.execute("create table story (headline text)");
            statement.execute("insert into story values ('Ferry stops')");
            statement.execute("grant usage on schema archive to " + Database.READER);
            statement.execute("grant select on story to " + Database.READER);
        }
        try (Connection reader = database.connect(Database.READER);
                Statement statement = reader.createStatement();
                var found = statement.executeQuery("select headline from story")) {
            found.next();
            return found.getString(1);
        }
    }

    private static String recordWrittenTo(TestStack stack) throws Exception {
        Map<String, Object> servers = Map.of("bootstrap.servers", stack.bootstrapServers());
        TopicPartition partition = new TopicPartition(stack.newTopicName(), 0);
        try (Admin admin = Admin.create(servers);
                var producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(servers, new StringDeserializer(), new StringDeserializer())) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>(partition.topic(), "Ferry stops"))
                    .get();
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(30));
            return records.iterator().next().value();
        }
    }

    private static Map<String, String> settingsOf(TestStack stack) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            Config config = admin.describeConfigs(List.of(BROKER)).all().get().get(BROKER);
            return KafkaSettings.of(1).keySet().stream()
                    .collect(Collectors.toMap(
                            name -> name, name -> config.get(name).value()));
        }
    }
}
