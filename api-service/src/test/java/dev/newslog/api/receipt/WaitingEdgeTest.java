package dev.newslog.api.receipt;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Waiting for receipts costs nothing that stays.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class WaitingEdgeTest {

    /// Far below the half minute that the client asks for.
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Arrivals arrivals;

    @TestHTTPResource
    URI service;

    @BeforeEach
    void open() {
        ArchiveFixture.open();
    }

    @Test
    void one_who_waits_is_forgotten_when_its_client_goes_away() throws IOException {
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.getOutputStream()
                    .write(("GET /submissions/" + UUID.randomUUID()
                                    + " HTTP/1.1\r\nHost: archive\r\nPrefer: wait=30\r\n\r\n")
                            .getBytes(US_ASCII));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(arrivals.waiting()).isEqualTo(1));
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(arrivals.waiting()).isZero());
    }

    @Test
    void nobody_is_left_waiting_when_the_answer_is_given() {
        given().header("Prefer", "wait=1")
                .get("/submissions/" + UUID.randomUUID())
                .then()
                .statusCode(404);

        assertThat(arrivals.waiting()).isZero();
    }
}
