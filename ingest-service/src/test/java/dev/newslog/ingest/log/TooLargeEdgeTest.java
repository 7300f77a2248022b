package dev.newslog.ingest.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.newslog.stack.KafkaBroker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An event that is too large for the log is its sender's matter, and nobody else's: no outage comes of it.
@QuarkusTest
@TestProfile(WithItsOwnKafka.class)
class TooLargeEdgeTest {

    @ConfigProperty(name = "newslog.log.topic")
    String topic;

    @Inject
    Reachability reachability;

    KafkaBroker broker;

    @BeforeEach
    void awaitTaken() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> submit("B").statusCode(202));
    }

    @Test
    void it_is_measured_before_it_is_sent() {
        submit("B".repeat(WithItsOwnKafka.MOST_BYTES))
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"))
                .body("detail", containsString(WithItsOwnKafka.MOST_BYTES + " bytes"));

        assertNoOutage();
    }

    @Test
    void what_a_broker_refuses_for_its_size_was_not_taken() throws ExecutionException, InterruptedException {
        setMostBytesOfTheTopic("1000");
        try {
            submit(randomText(10_000)).statusCode(413).body("type", equalTo("/problems/too-large"));

            assertNoOutage();
        } finally {
            setMostBytesOfTheTopic("8388608");
        }
    }

    private void assertNoOutage() {
        assertThat(reachability.isGiven()).isTrue();
        submit("B").statusCode(202);
    }

    /// What can't be compressed much.
    private static String randomText(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(UUID.randomUUID());
        }
        return text.toString();
    }

    private void setMostBytesOfTheTopic(String bytes) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            AlterConfigOp set =
                    new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(mostBytesOfTheTopic(admin, resource)).isEqualTo(bytes));
        }
    }

    private static String mostBytesOfTheTopic(Admin admin, ConfigResource resource)
            throws ExecutionException, InterruptedException {
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get("max.message.bytes")
                .value();
    }

    private static ValidatableResponse submit(String body) {
        return given().auth()
                .preemptive()
                .basic("courier-cms", "courier-cms")
                .contentType("application/json")
                .body("""
                        {"source": "wire", "uri": "urn:ferry:%s", "headline": "H", "body": "%s"}""".formatted(UUID.randomUUID(), body))
                .post("/articles")
                .then();
    }
}
