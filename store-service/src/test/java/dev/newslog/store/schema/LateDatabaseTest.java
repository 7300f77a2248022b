package dev.newslog.store.schema;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.store.Events;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A service that starts while its database is away.
@QuarkusTest
@WithTestResource(LateDatabase.class)
class LateDatabaseTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void it_lives_and_tells_what_it_waits_for_and_archives_when_the_database_is_there() throws SQLException {
        TestArchive archive = TestArchive.ofApplication();
        UUID article = UUID.randomUUID();
        try (TestLog log = TestLog.ofApplication()) {
            log.append(Events.said(article, "1", "A"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(reasonOf("started"))
                            .contains(archive.database().name()));
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(get("/q/health/started").statusCode()).isEqualTo(503);
            assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(reasonOf("ready")).contains(archive.database().name());

            archive.database().create();

            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(get("/q/health/started").statusCode()).isEqualTo(200));
            archive.awaitReceipts(article, 1);
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(get("/q/health/ready").statusCode()).isEqualTo(200));
        }
    }

    private static String reasonOf(String probe) {
        return get("/q/health/" + probe).jsonPath().getString("checks.find { it.name == 'migrations' }.data.reason");
    }
}
