package dev.newslog.ingest.format;

import static dev.newslog.ingest.format.NativeDocuments.faults;
import static dev.newslog.ingest.format.NativeDocuments.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.newslog.edge.Problems.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the native form may hold, and what is said of it where it is wrong.
class SubmissionReaderTest {

    @Test
    void every_field_of_a_whole_submission_is_read() {
        Draft draft = read("""
                {"source": "harbour-courier", "uri": "urn:ferry", "url": "https://harbour-courier.example/ferry",
                 "version": "2", "firstCreated": "2026-11-02T08:10:00Z", "versionCreated": "2026-11-02T10:45:00+01:00",
                 "headline": "Ferry stops", "byline": "Mara Lindqvist", "section": "Local", "language": "en",
                 "description": "D", "body": "One.\\r\\n\\r\\nTwo.", "contentType": "text/html",
                 "keywords": ["ferry", "transport"], "images": [{"caption": "The ferry", "credit": "Courier"}],
                 "urgency": 4, "edNote": "N", "correction": {"kind": "clarification", "text": "The pier."},
                 "pubStatus": "withheld", "embargoedUntil": null}""");

        assertThat(draft.versionCreated()).isEqualTo(Instant.parse("2026-11-02T09:45:00Z"));
        assertThat(draft.content().body()).isEqualTo("One.\n\nTwo.");
        assertThat(draft.content().keywords()).containsExactly("ferry", "transport");
        assertThat(draft.content().images().getFirst().credit()).isEqualTo("Courier");
        assertThat(draft.content().correction().text()).isEqualTo("The pier.");
        assertThat(draft.original()).isNull();
    }

    @Test
    void all_faults_are_told_at_once_and_each_once() {
        List<Fault> faults = faults("""
                {"sorce": "x", "headline": " ", "body": 7, "edNote": "\\u0000", "versionCreated": "yesterday",
                 "keywords": ["a", 1], "images": [{}, "x"], "correction": {"kind": "oops"}}""");

        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/sorce",
                        "/source",
                        "/headline",
                        "/body",
                        "/edNote",
                        "/versionCreated",
                        "/keywords/1",
                        "/images/0",
                        "/images/1",
                        "/correction/kind",
                        "/correction/text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            urgency        | 0
            urgency        | 4294967297
            urgency        | 1.0
            source         | "Harbour"
            url            | "ftp://harbour-courier.example/"
            url            | "/ferry"
            language       | "english_language"
            versionCreated | "2026-11-02T09:45:00"
            versionCreated | "2026-11-02T09:45Z"
            versionCreated | "2026-02-30T09:45:00Z"
            versionCreated | "+12026-11-02T09:45:00Z"
            versionCreated | "0000-01-01T00:00:00Z"
            firstCreated   | "0001-01-01T00:00:00+14:00"
            embargoedUntil | "9999-12-31T23:59:59-01:00"
            headline       | "two\\nlines"
            headline       | "half \\ud83d a character"
            headline       | "\\u00a0"
            contentType    | "text/markdown"
            pubStatus      | "killed"
            keywords       | "ferry"
            correction     | "wrong pier"
            """)
    void a_wrong_field_is_named(String field, String value) {
        List<Fault> faults = faults(story("\"" + field + "\": " + value));

        assertThat(faults).extracting(Fault::pointer).containsExactly("/" + field);
    }

    @Test
    void the_first_and_the_last_time_are_right() {
        Draft draft = read(story(
                "\"firstCreated\": \"0001-01-01T00:00:00Z\", \"embargoedUntil\": \"9999-12-31T23:59:59.999999999Z\""));

        assertThat(draft.submission(draft.articleId().kind()).embargoedUntil())
                .isEqualTo(Instant.parse("9999-12-31T23:59:59.999999Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            headline    | 500
            body        | 500000
            byline      | 500
            section     | 100
            description | 5000
            edNote      | 5000
            uri         | 2048
            version     | 64
            """)
    void a_length_is_counted_in_characters_after_normalisation(String field, int longest) {
        String longestText = "e\u0301".repeat(longest - 1) + "\ud83d\udea2";

        read(story("\"" + field + "\": \"" + longestText + "\""));

        assertThat(faults(story("\"" + field + "\": \"" + longestText + "x\"")))
                .extracting(Fault::pointer)
                .containsExactly("/" + field);
    }

    /// Unicode's own ordering of marks takes time that grows with the square of their number: minutes for these.
    @Test
    void a_body_of_accents_is_read_in_time() {
        String accents = "\u0301\u0323".repeat(1_000_000);

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> faults(story("\"body\": \"" + accents + "\""))))
                .extracting(Fault::pointer)
                .containsExactly("/body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "\"text\"", "{\"source\": ", "{} {}", "{\"a\": 1, \"a\": 2}", "{'source': 1}"})
    void what_is_no_object_of_json_is_a_fault_of_the_whole(String document) {
        assertThat(faults(document)).extracting(Fault::pointer).containsExactly("");
    }

    @Test
    void a_document_nested_without_end_is_a_fault() {
        assertThat(faults("[".repeat(100_000))).hasSize(1);
    }

    @Test
    void what_is_said_of_a_very_wrong_document_is_short() {
        StringBuilder document = new StringBuilder("{");
        for (int field = 0; field < 10_000; field++) {
            document.append("\"").append("x".repeat(200)).append(field).append("\": 0, ");
        }
        document.append("\"\\ud800\": 0}");

        List<Fault> faults = faults(document.toString());

        assertThat(faults)
                .hasSizeLessThan(1_000)
                .allSatisfy(fault -> assertThat(fault.pointer()).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void a_pointer_with_half_a_character_can_be_written() {
        assertThat(faults(story("\"\\ud800\": 0"))).extracting(Fault::pointer).containsExactly("/\ufffd");
    }

    /// A right submission but for one field, which stands in place of a right one of that name.
    private static String story(String field) {
        String name = field.substring(0, field.indexOf(':'));
        StringBuilder story = new StringBuilder("{").append(field);
        for (String right : List.of("\"source\": \"wire\"", "\"headline\": \"H\"", "\"body\": \"B\"")) {
            if (!right.startsWith(name + ":")) {
                story.append(", ").append(right);
            }
        }
        return story.append("}").toString();
    }
}
