package dev.newslog.api.receipt;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A service that is about to stop lets its requests end.
@QuarkusTest
@TestProfile(ShutdownEdgeTest.BehindABalancer.class)
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ShutdownEdgeTest {

    /// With some time for a balancer to look elsewhere.
    public static final class BehindABalancer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.shutdown.delay", "3S");
        }
    }

    /// Far below the half minute that the clients ask for.
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Arrivals arrivals;

    private final ExecutorService inBackground = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        inBackground.close();
    }

    @Test
    void who_waits_is_answered_when_the_shutdown_begins_and_reads_go_on_until_its_delay_is_over() throws Exception {
        ArchiveFixture.open();
        when().get("/q/health/ready").then().statusCode(200);
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(ShutdownEdgeTest::waitForReceipt, inBackground);
        await().atMost(SOON).untilAsserted(() -> assertThat(arrivals.waiting()).isEqualTo(1));

        CompletableFuture<Void> shutdown = CompletableFuture.runAsync(ShutdownRecorder::runShutdown, inBackground);

        assertWaitIsOver(waiting.get(SOON.toSeconds(), TimeUnit.SECONDS));
        when().get("/q/health/ready").then().statusCode(503);
        when().get("/q/health/live").then().statusCode(200);
        when().get("/articles").then().statusCode(200);
        Response late = waitForReceipt();
        assertWaitIsOver(late);
        assertThat(late.time()).isLessThan(SOON.toMillis());
        assertThat(shutdown).isNotDone();
        shutdown.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private static Response waitForReceipt() {
        return given().header("Prefer", "wait=30").get("/submissions/" + UUID.randomUUID());
    }

    private static void assertWaitIsOver(Response answer) {
        answer.then().statusCode(404).header("Retry-After", "1").header("Preference-Applied", "wait=30");
    }
}
