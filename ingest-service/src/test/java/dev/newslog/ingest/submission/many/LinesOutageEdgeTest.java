package dev.newslog.ingest.submission.many;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.ingest.log.WithItsOwnKafka;
import dev.newslog.stack.KafkaBroker;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a publisher of many sees while the log is away: where it stopped, within three seconds, and how to go on.
@QuarkusTest
@TestProfile(WithItsOwnKafka.class)
class LinesOutageEdgeTest {

    private static final Duration CONTRACT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TestHTTPResource
    URI server;

    KafkaBroker broker;

    @BeforeEach
    void awaitReady() {
        await().atMost(LONG)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @AfterEach
    void restore() {
        broker.thaw();
    }

    @Test
    void the_first_line_that_the_log_does_not_take_is_the_last_answer_and_the_same_ids_come_when_it_goes_on()
            throws IOException {
        String key = "Idempotency-Key: " + UUID.randomUUID();
        List<String> stopped;
        try (LineClient client = new LineClient(server, "", key)) {
            client.send(story(1));
            assertThat(client.next()).contains("\"line\":1", "\"status\":202");
            broker.freeze();
            long frozen = System.nanoTime();

            client.send(story(2) + story(3) + story(4));
            stopped = client.rest();

            assertThat(Duration.ofNanos(System.nanoTime() - frozen)).isLessThan(CONTRACT);
        }
        assertThat(stopped)
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("\"line\":2", "\"status\":503", "/problems/outcome-unknown"));

        broker.thaw();
        awaitReady();
        try (LineClient client = new LineClient(server, "?firstLine=2", key)) {
            List<String> answers =
                    client.send(story(2) + story(3) + story(4)).end().rest();

            assertThat(answers).hasSize(3).allSatisfy(line -> assertThat(line).contains("\"status\":202"));
            assertThat(submissionId(answers.getFirst())).isEqualTo(submissionId(stopped.getFirst()));
        }
    }

    /// Else one that reads only when it has sent all would never see its answer.
    @Test
    @Timeout(60)
    void what_is_sent_after_the_last_answer_is_read_and_dropped() throws IOException {
        broker.freeze();
        try (LineClient client = new LineClient(server, "")) {
            String many = IntStream.range(0, 1_000)
                    .mapToObj(LinesOutageEdgeTest::story)
                    .collect(Collectors.joining());
            for (int sent = 0; sent < 7 * 1024 * 1024; sent += many.length()) {
                client.send(many);
            }
            client.end();

            assertThat(client.rest())
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("\"line\":1", "\"status\":503"));
        }
    }

    private static String story(int number) {
        return "{\"source\": \"wire\", \"uri\": \"urn:outage:%d\", \"headline\": \"H\", \"body\": \"B\"}\n"
                .formatted(number);
    }

    private static String submissionId(String line) {
        int value = line.indexOf("\"submissionId\":\"") + "\"submissionId\":\"".length();
        return line.substring(value, value + 36);
    }
}
