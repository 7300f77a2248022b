package dev.newslog.stack;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// In containers, with the images that users run, and reached from this machine alone. Testcontainers removes them even
/// where this process is killed.
final class ContainerServers implements TestServers {

    private final KafkaContainer kafka;
    private final PostgreSQLContainer postgres;

    /// Servers of these images, which are pulled where they are not there.
    ContainerServers(Images images) {
        this.kafka = new KafkaContainer(DockerImageName.parse(images.kafka()))
                .withEnv(environment())
                .withCreateContainerCmdModifier(ContainerServers::bindToLoopback);
        this.postgres = new PostgreSQLContainer(DockerImageName.parse(images.postgres()))
                .withDatabaseName(Database.SUPERUSER)
                .withUsername(Database.SUPERUSER)
                .withPassword(Database.SUPERUSER)
                .withCreateContainerCmdModifier(ContainerServers::bindToLoopback);
    }

    @Override
    public void start() {
        Startables.deepStart(kafka, postgres).join();
        try (Connection connection = Database.connectAsSuperuser(postgresPort())) {
            Roles.make(connection);
        } catch (SQLException failed) {
            throw new PartFailedException("the roles could not be made", failed);
        }
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public int postgresPort() {
        return postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @Override
    public void stop() {
        kafka.stop();
        postgres.stop();
    }

    /// The image takes `auto.create.topics.enable` as `KAFKA_AUTO_CREATE_TOPICS_ENABLE`.
    private static Map<String, String> environment() {
        return KafkaSettings.of(1).entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> "KAFKA_"
                                + setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                        Map.Entry::getValue));
    }

    /// Testcontainers would open the ports to the network, where everybody knows these passwords.
    private static void bindToLoopback(CreateContainerCmd container) {
        HostConfig host = Objects.requireNonNull(container.getHostConfig());
        host.withPortBindings(host.getPortBindings().getBindings().keySet().stream()
                .map(port -> new PortBinding(Ports.Binding.bindIp("127.0.0.1"), port))
                .toList());
    }
}
