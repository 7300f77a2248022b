package dev.newslog.ingest.submission.many;

import static dev.newslog.ingest.submission.Edge.courier;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.newslog.ingest.submission.Edge;
import dev.newslog.ingest.submission.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Feed documents over HTTP, with the real Kafka: each entry is a submission of its own.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class FeedsEdgeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ATOM = "application/atom+xml";
    private static final String FEED = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><id>urn:coast</id>
              <entry><id>urn:coast:1</id><title>Ferry sails</title><content>At noon.</content></entry>
              <entry><id>urn:coast:2</id></entry>
              <entry><id>urn:coast:3</id><title>Pier opens</title><content>On Friday.</content></entry>
            </feed>""";

    @BeforeEach
    void awaitReady() {
        Edge.awaitReady();
    }

    @Test
    void each_entry_has_its_answer_and_a_bad_one_stops_no_other() throws IOException {
        List<JsonNode> answers = answers(post("key-of-all", FEED.getBytes(UTF_8)));

        assertThat(answers).extracting(answer -> answer.path("line").intValue()).containsExactly(1, 2, 3);
        assertThat(answers)
                .extracting(answer -> answer.path("status").intValue())
                .containsExactly(202, 400, 202);
        assertThat(answers.get(1).at("/problem/errors/0/pointer").asText()).startsWith("/entry/2");
    }

    @Test
    void an_entry_sent_again_under_its_key_is_the_same_wherever_it_stands() throws IOException {
        String later = FEED.replaceFirst("(?s)<entry><id>urn:coast:1.*?</entry>", "");

        JsonNode first = answers(post("key-of-some", FEED.getBytes(UTF_8))).get(2);
        JsonNode again = answers(post("key-of-some", later.getBytes(UTF_8))).get(1);

        assertThat(again.path("line").intValue()).isEqualTo(2);
        assertThat(again.path("submissionId")).isEqualTo(first.path("submissionId"));
    }

    @Test
    void what_is_wrong_with_the_document_is_told_of_it() {
        courier()
                .contentType(ATOM)
                .queryParam("source", "wire")
                .body("<feed".getBytes(UTF_8))
                .post("/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        courier()
                .contentType(ATOM + "; charset=utf-8")
                .queryParam("source", "wire")
                .body("<feed>é</feed>".getBytes(ISO_8859_1))
                .post("/articles")
                .then()
                .statusCode(400);
        courier()
                .contentType(ATOM)
                .body(FEED.getBytes(UTF_8))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/source"));
    }

    @Test
    void a_feed_without_entries_has_no_answers() throws IOException {
        byte[] empty = "<rss version=\"2.0\"><channel><title>Coast</title></channel></rss>".getBytes(UTF_8);

        assertThat(answers(post("key-of-none", empty))).isEmpty();
    }

    private static Response post(String key, byte[] document) {
        Response answer = courier()
                .contentType(ATOM)
                .queryParam("source", "wire")
                .header("Idempotency-Key", key)
                .body(document)
                .post("/articles");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/x-ndjson");
        return answer;
    }

    private static List<JsonNode> answers(Response answer) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.asString().lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
