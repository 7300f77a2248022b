package dev.newslog.ingest.submission;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Truth 10 over HTTP: bad input of any kind gets a 4xx problem, and an unforeseen failure gives nothing away.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class AnyInputEdgeTest {

    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString("courier-cms:courier-cms".getBytes(UTF_8));
    private static final List<String> MEDIA_TYPES =
            List.of("application/json", "text/plain", "text/csv", "nonsense", "text/plain; charset=\"");
    private static final List<String> QUERIES = List.of(
            "",
            "?source=wire",
            "?source=rival",
            "?source=wire&source=wire",
            "?source",
            "?=",
            "?source=%C3%28",
            "?%00=%00");
    private static final List<String> STRUCTURE =
            List.of("{", "}", "[", "\"", ":", ",", "\\u0000", "\\ud800", "source", "é", "7");

    @TestHTTPResource
    URI server;

    @BeforeEach
    void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void anything_is_taken_or_refused_and_never_fails() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        HttpClient client = HttpClient.newHttpClient();

        for (int time = 0; time < 100; time++) {
            String query = pick(QUERIES, random);
            String mediaType = pick(MEDIA_TYPES, random);
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/articles" + query))
                    .header("Authorization", "Basic " + CREDENTIALS)
                    .header("Content-Type", mediaType)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(document(random)))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode())
                    .as("seed %d, %s as %s: %s", seed, query, mediaType, answer.body())
                    .isIn(202, 400, 403, 415);
            if (answer.statusCode() != 202) {
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
        }
    }

    @Test
    void an_unforeseen_failure_gives_nothing_away_and_is_logged_once() {
        try (Logged logged = new Logged()) {
            Response answer = given().get("/articles/failing");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.asString()).doesNotContain("secret").doesNotContain("IllegalState");
            UUID failure = UUID.fromString(answer.path("failure"));
            assertThat(logged.ofExceptions()).singleElement().satisfies(line -> {
                assertThat(line.getMessage()).contains(failure.toString());
                assertThat(line.getMdc("failureId")).isEqualTo(failure.toString());
                assertThat(line.getThrown()).hasMessage("a secret of ours");
            });
        }
    }

    private static byte[] document(Random random) {
        if (random.nextBoolean()) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            return bytes;
        }
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(40); piece > 0; piece--) {
            text.append(pick(STRUCTURE, random));
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
