package dev.newslog.ingest.submission.many;

import static dev.newslog.ingest.submission.Edge.courier;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.newslog.ingest.submission.Edge;
import dev.newslog.ingest.submission.Scraped;
import dev.newslog.ingest.submission.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many submissions in one request, a line each, with the real Kafka, where 1 MiB may be in flight and a line
/// has 2 s.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class LinesEdgeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NDJSON = "application/x-ndjson";

    @TestHTTPResource
    URI server;

    @BeforeEach
    void awaitReady() {
        Edge.awaitReady();
    }

    @Test
    void each_line_has_its_answer_in_its_place_and_a_bad_one_stops_no_other() {
        Scraped before = Scraped.now();
        String lines =
                story("wire", "1") + "{\"source\": 7}\n\n" + story("rival", "2") + "nonsense\n" + story("wire", "3");

        List<JsonNode> answers = answers(post(lines));

        assertThat(answers).extracting(answer -> answer.path("line").intValue()).containsExactly(1, 2, 4, 5, 6);
        assertThat(answers)
                .extracting(answer -> answer.path("status").intValue())
                .containsExactly(202, 400, 403, 400, 202);
        assertThat(answers.get(0).at("/submissionId").asText()).isNotBlank();
        assertThat(answers.get(0).at("/articleId").asText()).isNotBlank();
        assertThat(answers.get(1).at("/problem/type").asText()).isEqualTo("/problems/invalid-submission");
        assertThat(answers.get(1).at("/problem/errors").findValuesAsText("pointer"))
                .contains("/source", "/headline");
        assertThat(answers.get(2).at("/problem/type").asText()).isEqualTo("/problems/source-not-yours");
        assertThat(Scraped.now().since(before, Scraped.refusals("invalid-submission")))
                .isEqualTo(2);
        assertThat(Scraped.now().since(before, Scraped.refusals("source-not-yours")))
                .isEqualTo(1);
    }

    @Test
    void an_answer_comes_while_lines_are_still_sent() throws IOException {
        try (LineClient client = new LineClient(server, "")) {
            client.send(story("wire", "a"));
            assertThat(client.next()).contains("\"line\":1", "\"status\":202");

            String next = story("wire", "b");
            client.send(next.substring(0, 20)).send(next.substring(20));
            assertThat(client.next()).contains("\"line\":2", "\"status\":202");

            assertThat(client.end().rest()).isEmpty();
        }
    }

    @Test
    void what_is_sent_again_under_its_key_has_the_ids_that_it_had() {
        String key = UUID.randomUUID().toString();
        String lines = story("wire", "k1") + story("wire", "k2") + story("wire", "k3");

        List<String> first = ids(answers(post(courier().header("Idempotency-Key", key), lines)));
        List<String> rest = ids(answers(post(
                courier().header("Idempotency-Key", key).queryParam("firstLine", 2),
                story("wire", "k2") + story("wire", "k3"))));

        assertThat(first).doesNotHaveDuplicates().hasSize(3);
        assertThat(rest).isEqualTo(first.subList(1, 3));
    }

    @Test
    void a_client_may_ask_for_what_was_refused_alone() {
        Response answer = post(
                courier().header("Prefer", "wait=10, return=minimal"), story("wire", "m") + "x\n" + story("wire", "n"));

        assertThat(answer.header("Preference-Applied")).isEqualTo("return=minimal");
        List<JsonNode> told = answers(answer);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().path("line").intValue()).isEqualTo(2);
        assertThat(told.getLast()).isEqualTo(parsed("{\"lines\": 3, \"accepted\": 2, \"refused\": 1}"));
    }

    @Test
    void more_than_is_kept_goes_through_as_a_stream() throws Exception {
        int many = 4_000;
        Thread sender;
        try (LineClient client = new LineClient(server, "")) {
            sender = Thread.startVirtualThread(() -> sendAll(client, many));

            List<JsonNode> answers =
                    client.rest().stream().map(LinesEdgeTest::parsed).toList();

            assertThat(answers)
                    .extracting(answer -> answer.path("line").intValue())
                    .isEqualTo(IntStream.rangeClosed(1, many).boxed().toList());
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.path("status").intValue()).isEqualTo(202));
            assertThat(ids(answers)).doesNotHaveDuplicates();
        }
        sender.join();
        await().untilAsserted(() -> assertThat(Scraped.now().value("newslog_bytes_in_flight{of=\"documents\"}"))
                .isZero());
    }

    @Test
    void a_line_that_is_too_long_is_refused_and_the_next_is_taken() throws IOException {
        try (LineClient client = new LineClient(server, "")) {
            for (int piece = 0; piece < 48; piece++) {
                client.send("x".repeat(64 * 1024));
            }
            client.send("\n" + story("wire", "after")).end();

            List<JsonNode> answers =
                    client.rest().stream().map(LinesEdgeTest::parsed).toList();
            assertThat(answers)
                    .extracting(answer -> answer.path("status").intValue())
                    .containsExactly(413, 202);
        }
    }

    @Test
    void a_line_that_never_ends_is_told_so() throws IOException {
        try (LineClient client = new LineClient(server, "")) {
            client.send(story("wire", "whole") + "{\"source\": ");

            List<JsonNode> answers =
                    client.rest().stream().map(LinesEdgeTest::parsed).toList();

            assertThat(answers)
                    .extracting(answer -> answer.path("status").intValue())
                    .containsExactly(202, 408);
            assertThat(answers.getLast().path("line").intValue()).isEqualTo(2);
        }
    }

    @Test
    void a_client_that_reads_nothing_is_cut_off() throws IOException {
        try (LineClient client = new LineClient(server, "")) {
            String bad = "x\n".repeat(2_000);

            assertThatThrownBy(() -> {
                        for (int time = 0; time < 5_000; time++) {
                            client.send(bad);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_is_wrong_with_the_request_itself_is_told_before_any_line() {
        courier()
                .contentType(NDJSON)
                .queryParam("firstLine", "0")
                .body(story("wire", "x").getBytes(UTF_8))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("firstLine"));
        courier()
                .contentType(NDJSON)
                .queryParam("source", "wire")
                .body(new byte[0])
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("source"));
        courier()
                .contentType(NDJSON)
                .header("Content-Digest", "sha-256=::")
                .body(new byte[0])
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("Content-Digest"));
        courier()
                .contentType(NDJSON)
                .header("Idempotency-Key", "é")
                .body(new byte[0])
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("Idempotency-Key"));
        courier()
                .contentType(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(new byte[0])
                .post("/articles")
                .then()
                .statusCode(415);
        given().contentType(NDJSON)
                .body(story("wire", "x").getBytes(UTF_8))
                .post("/articles")
                .then()
                .statusCode(401);
        courier()
                .contentType(NDJSON)
                .body(story("wire", "x").getBytes(UTF_8))
                .put("/articles/" + UUID.randomUUID())
                .then()
                .statusCode(415)
                .body("detail", containsString("application/json"));
        courier()
                .contentType("text/csv")
                .body("x")
                .post("/articles")
                .then()
                .statusCode(415)
                .body("detail", containsString(NDJSON));
    }

    @Test
    void no_lines_have_no_answers() {
        assertThat(post("").asString()).isEmpty();
        assertThat(post("\n\n").asString()).isEmpty();
    }

    private static void sendAll(LineClient client, int many) {
        try {
            for (int number = 0; number < many; number += 100) {
                client.send(IntStream.range(0, 100)
                        .mapToObj(line -> story("wire", UUID.randomUUID().toString()))
                        .collect(Collectors.joining()));
            }
            client.end();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String story(String source, String name) {
        return """
                {"source": "%s", "uri": "urn:line:%s", "headline": "Ferry stops", "body": "For a week."}
                """.formatted(source, name);
    }

    private static List<String> ids(List<JsonNode> answers) {
        return answers.stream()
                .map(answer -> answer.path("submissionId").asText())
                .toList();
    }

    private static List<JsonNode> answers(Response answer) {
        return answer.asString().lines().map(LinesEdgeTest::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(line, malformed);
        }
    }

    private static Response post(String lines) {
        return post(courier(), lines);
    }

    private static Response post(RequestSpecification request, String lines) {
        Response answer =
                request.contentType(NDJSON).body(lines.getBytes(UTF_8)).post("/articles");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(NDJSON);
        return answer;
    }
}
