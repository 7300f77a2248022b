package dev.newslog.ingest.log;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.newslog.ingest.submission.TestClients;
import dev.newslog.stack.KafkaBroker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a service says of itself that comes up while the log is away.
@QuarkusTest
@TestProfile(LateLogEdgeTest.BeforeItsKafka.class)
class LateLogEdgeTest {

    KafkaBroker broker;

    @Test
    void it_is_live_at_once_and_started_and_ready_when_it_has_checked_the_topic() {
        health("live").statusCode(200);
        health("started").statusCode(503);
        health("ready").statusCode(503);
        submit().statusCode(503).body("type", equalTo("/problems/log-unavailable"));

        broker.start();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> health("started").statusCode(200));
        health("ready").statusCode(200);
        submit().statusCode(202);
    }

    private static ValidatableResponse health(String kind) {
        return given().get("/q/health/" + kind).then();
    }

    private static ValidatableResponse submit() {
        return given().auth()
                .preemptive()
                .basic("courier-cms", "courier-cms")
                .contentType("application/json")
                .body("{\"source\": \"wire\", \"headline\": \"H\", \"body\": \"B\"}")
                .post("/articles")
                .then();
    }

    /// An application that starts before its Kafka.
    public static final class BeforeItsKafka implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(OwnKafka.class, Map.of("late", "true")),
                    new TestResourceEntry(TestClients.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
