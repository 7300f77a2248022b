package dev.newslog.ingest.body;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.newslog.ingest.submission.Scraped;
import dev.newslog.ingest.submission.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How documents come in, where 1 MiB may be in flight and a document has 2 s to come.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class BodiesEdgeTest {

    private static final String JSON = "Content-Type: application/json";
    private static final int MIB = 1024 * 1024;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(ints = {3 * MIB, 7 * MIB})
    void one_that_sends_too_much_sees_the_answer(int bytes) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.head(JSON, "Content-Length: " + bytes).send(new byte[bytes]);

            assertThat(client.status()).isEqualTo(413);
        }
    }

    @Test
    void one_that_never_ends_is_cut_off() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.head(JSON, "Transfer-Encoding: chunked");

            assertThatThrownBy(() -> client.sendChunked(200 * MIB)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void one_that_does_not_say_how_much_it_sends_is_bounded_too() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.head(JSON, "Transfer-Encoding: chunked").sendChunked(3 * MIB);

            assertThat(client.status()).isEqualTo(503);
        }
    }

    @Test
    void a_refused_media_type_is_seen_after_all_was_sent() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.head("Content-Type: text/csv", "Content-Length: " + 5 * MIB).send(new byte[5 * MIB]);

            assertThat(client.status()).isEqualTo(415);
        }
    }

    @Test
    void one_that_asks_first_is_told_before_it_sends() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.head(JSON, "Content-Length: " + 3 * MIB, "Expect: 100-continue");

            assertThat(client.status()).isEqualTo(413);
        }
        try (RawClient client = new RawClient(server)) {
            client.head(JSON, "Content-Length: 2", "Expect: 100-continue");

            assertThat(client.status()).isEqualTo(100);
        }
    }

    @Test
    void one_that_stops_halfway_is_told_so_and_counted() throws IOException {
        Scraped before = Scraped.now();
        try (RawClient client = new RawClient(server)) {
            client.head(JSON, "Content-Length: 1000").send("{".getBytes(US_ASCII));

            assertThat(client.status()).isEqualTo(408);
        }
        assertThat(Scraped.now().since(before, Scraped.refusals("too-slow"))).isEqualTo(1);
    }

    @Test
    void past_the_bound_one_is_refused_at_once_and_room_comes_back() {
        byte[] large = story(1_100_000);
        byte[] fitting = story(400_000);

        for (int time = 0; time < 5; time++) {
            post(large).then().statusCode(503).body("type", equalTo("/problems/busy"));
            post(fitting).then().statusCode(202);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=, ''",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, Content-Digest"
    })
    void a_document_is_compared_with_its_digest(String digest, String pointer) {
        courier()
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .contentType("application/json")
                .body("{\"hello\": \"world\"}\n")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", pointer.isEmpty() ? hasItem("/hello") : contains(pointer));
    }

    @Test
    void a_document_may_come_by_gzip() throws IOException {
        courier()
                .header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(zipped(story(2_000)))
                .post("/articles")
                .then()
                .statusCode(202);
    }

    @Test
    void a_small_one_that_would_be_huge_is_too_large() throws IOException {
        byte[] bomb = zipped(new byte[100 * MIB]);

        assertThat(bomb.length).isLessThan(MIB);
        courier()
                .header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(bomb)
                .post("/articles")
                .then()
                .statusCode(413);
    }

    @Test
    void what_is_not_coded_as_it_says_is_told_so() throws IOException {
        byte[] broken = Arrays.copyOf(zipped(story(2_000)), 30);

        for (byte[] document : List.of(story(100), broken, new byte[0])) {
            courier()
                    .header("Content-Encoding", "gzip")
                    .contentType("application/json")
                    .body(document)
                    .post("/articles")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("Content-Encoding"));
        }
        courier()
                .header("Content-Encoding", "br")
                .contentType("application/json")
                .body(story(100))
                .post("/articles")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "gzip");
    }

    private static byte[] zipped(byte[] document) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(zipped)) {
            stream.write(document);
        }
        return zipped.toByteArray();
    }

    private static byte[] story(int length) {
        return """
                {"source": "harbour-courier", "headline": "H", "body": "%s"}""".formatted("\\u0061".repeat(length / 6)).getBytes(UTF_8);
    }

    private static Response post(byte[] document) {
        return courier().contentType("application/json").body(document).post("/articles");
    }

    private static RequestSpecification courier() {
        return given().auth().preemptive().basic("courier-cms", "courier-cms");
    }
}
