package dev.newslog.ingest.submission;

import static dev.newslog.ingest.submission.Edge.STORY;
import static dev.newslog.ingest.submission.Edge.courier;
import static dev.newslog.ingest.submission.Edge.logSize;
import static dev.newslog.ingest.submission.Edge.onLog;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import dev.newslog.events.identity.IdentityKind;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a publisher sends and what then stands on the log, with the real Kafka.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class ArticlesEdgeTest {

    @BeforeEach
    void awaitReady() {
        Edge.awaitReady();
    }

    @Test
    void a_story_is_on_the_log_when_it_is_accepted() {
        String name = UUID.randomUUID().toString();

        String id = courier()
                .contentType("application/json")
                .body(STORY.formatted(name))
                .post("/articles")
                .then()
                .statusCode(202)
                .header("Location", containsString("http://localhost:8080/submissions/"))
                .body("links.receipt", notNullValue())
                .extract()
                .path("submissionId");

        ArticleSubmitted event = (ArticleSubmitted) onLog(id);
        assertThat(event.submission().content().headline()).isEqualTo("Ferry stops");
        assertThat(event.delivery().client()).isEqualTo("courier-cms");
    }

    @Test
    void nothing_is_added_to_an_event_while_nothing_is_traced() {
        String id = courier()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .contentType("application/json")
                .body(STORY.formatted("x"))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        EventRecord written = Edge.log().record(id);
        assertThat(written).usingRecursiveComparison().isEqualTo(EventCodec.write(onLog(id)));
    }

    @Test
    void a_retry_under_the_same_key_is_the_same_submission() {
        String name = UUID.randomUUID().toString();

        String first = keyed(name, "\"k-1\"");
        String retried = keyed(name, "k-1");
        String other = keyed(UUID.randomUUID().toString(), "k-1");

        assertThat(retried).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void wire_copy_is_taken_apart() {
        String copy = """
                News

                Storm closes the northern harbour — REPORT

                Ida Brenner/Coastal Pictures

                The harbour was closed at noon.

                It opens again tomorrow.
                """;

        String id = courier()
                .contentType("text/plain; charset=UTF-8")
                .body(copy.getBytes(UTF_8))
                .post("/articles?source=wire")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        ArticleSubmitted event = (ArticleSubmitted) onLog(id);
        assertThat(event.submission().content().section()).isEqualTo("News");
        assertThat(event.submission().content().headline()).isEqualTo("Storm closes the northern harbour — REPORT");
        assertThat(event.submission().content().images().getFirst().credit()).isEqualTo("Ida Brenner/Coastal Pictures");
        assertThat(event.submission().content().body())
                .isEqualTo("The harbour was closed at noon.\n\nIt opens again tomorrow.");
        assertThat(event.original().bytes()).isEqualTo(copy.getBytes(UTF_8));
    }

    @Test
    void a_new_version_may_be_wire_copy() {
        UUID article = UUID.randomUUID();

        String id = courier()
                .contentType("text/plain")
                .body("Ferry stops for a week\n\nIt sails again on Monday.")
                .put("/articles/" + article + "?source=wire")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        assertThat(onLog(id).articleId()).isEqualTo(article);
        assertThat(((ArticleSubmitted) onLog(id)).submission().identity()).isEqualTo(IdentityKind.ID);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_logged() {
        int before = logSize();

        courier()
                .contentType("application/json")
                .body("""
                        {"source": "harbour-courier", "headlin": "x", "body": "B", "versionCreated": "yesterday"}""")
                .post("/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/headline", "/headlin", "/versionCreated"));

        assertThat(logSize()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~{"source": "harbour-courier", "headline": "H", "body": ~            | malformed JSON
            ~{"source": "harbour-courier", "headline": "\\ud800", "body": "B"}~  | a lone surrogate
            ~{"source": "harbour-courier", "headline": "H", "body": "B\\u0000"}~ | NUL
            ~{"source": "harbour-courier", "headline": "H", "headline": "I", "body": "B"}~ | a field twice
            ~{"source": "harbour-courier", "headline": 7, "body": "B"}~         | a number for text
            ~[]~ | no object
            """)
    void bad_input_is_a_400_with_pointers(String document, String what) {
        int before = logSize();

        courier()
                .contentType("application/json")
                .body(document)
                .post("/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].detail", notNullValue());

        assertThat(logSize()).as(what).isEqualTo(before);
    }

    @Test
    void a_put_that_names_another_article_is_a_conflict() {
        courier()
                .contentType("application/json")
                .body(STORY.formatted("x"))
                .put("/articles/" + UUID.randomUUID())
                .then()
                .statusCode(409);
    }

    private String keyed(String name, String key) {
        return courier()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(STORY.formatted(name))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");
    }
}
