package dev.newslog.store;

import static dev.newslog.store.Events.said;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A service whose database is away when it starts, comes, goes and comes back.
@QuarkusTest
@WithTestResource(GatedStack.class)
class DatabaseAwayTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    Gate gate;

    @Test
    void it_lives_and_tells_the_truth_and_goes_on_when_the_database_is_there() {
        TestArchive archive = TestArchive.ofApplication();
        UUID article = UUID.randomUUID();
        try (TestLog log = TestLog.ofApplication()) {
            log.append(said(article, "1", "A"));
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(reason("started", "migrations")).contains("refused"));
            assertThat(status("live")).isEqualTo(200);
            assertThat(status("started")).isEqualTo(503);
            assertThat(status("ready")).isEqualTo(503);
            assertThat(reason("ready", "group")).contains("not joined");
            assertThat(Meters.value("newslog_schema_migrated")).isZero();
            assertThat(Meters.value("newslog_log_oldest_unstored_seconds")).isNaN();

            gate.open();

            archive.awaitReceipts(article, 1);
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(status("ready")).isEqualTo(200);
                assertThat(lag()).isZero();
            });
            assertThat(status("started")).isEqualTo(200);
            assertThat(Meters.value("newslog_schema_migrated")).isEqualTo(1);

            gate.shut();
            log.append(said(article, "2", "B"));

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(status("ready")).isEqualTo(503);
                assertThat(reason("ready", "intake")).contains("SQLState 08");
                assertThat(reason("ready", "log")).contains("could not be looked at since");
                assertThat(lag()).isEqualTo(1);
                assertThat(Meters.value("newslog_log_oldest_unstored_seconds")).isPositive();
            });
            assertThat(status("live")).isEqualTo(200);
            assertThat(status("started")).isEqualTo(200);

            gate.open();

            archive.awaitReceipts(article, 2);
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(status("ready")).isEqualTo(200);
                assertThat(lag()).isZero();
                assertThat(Meters.value("newslog_log_oldest_unstored_seconds")).isZero();
            });
        }
    }

    private static int status(String probe) {
        return get("/q/health/" + probe).statusCode();
    }

    private static String reason(String probe, String check) {
        return get("/q/health/" + probe)
                .jsonPath()
                .getString("checks.find { it.name == '%s' }.data.reason".formatted(check));
    }

    private static double lag() {
        return IntStream.range(0, 12)
                .mapToDouble(partition -> Meters.value("newslog_log_lag_records{partition=\"" + partition + "\"}"))
                .sum();
    }
}
