package dev.newslog.ingest.submission;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is let in, and what the others are told.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class LoginsEdgeTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI server;

    @BeforeEach
    void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void nobody_and_one_with_a_wrong_password_are_told_the_same() {
        given().delete("/articles/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("type", equalTo("/problems/unauthenticated"));
        given().auth()
                .preemptive()
                .basic("courier-cms", "wrong")
                .delete("/articles/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void a_flood_of_wrong_passwords_is_told_at_once_and_keeps_nobody_out_who_is_known() {
        assertThat(submit("courier-cms", "courier-cms").join().statusCode()).isEqualTo(202);
        Scraped before = Scraped.now();

        List<CompletableFuture<HttpResponse<String>>> flood = IntStream.range(0, 100)
                .mapToObj(time -> submit("slow", "wrong" + time))
                .toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> flood.stream().anyMatch(CompletableFuture::isDone));
        int status = submit("courier-cms", "courier-cms").join().statusCode();

        assertThat(status).isEqualTo(202);
        assertThat(flood).anyMatch(answer -> !answer.isDone());
        assertThat(flood.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(401, 503))
                .filteredOn(answer -> answer.statusCode() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.body()).contains("/problems/busy");
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                });
        assertThat(Scraped.now().refusedSince(before)).isEqualTo(flood.size());
    }

    private CompletableFuture<HttpResponse<String>> submit(String name, String password) {
        String credentials = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
        String story = """
                {"source": "wire", "uri": "urn:ferry:%s", "headline": "H", "body": "B"}""".formatted(UUID.randomUUID());
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/articles"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(story))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
