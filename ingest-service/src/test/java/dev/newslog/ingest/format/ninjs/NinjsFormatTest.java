package dev.newslog.ingest.format.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.events.PubStatus;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Correction;
import dev.newslog.events.content.Image;
import dev.newslog.ingest.format.Draft;
import dev.newslog.ingest.format.SubmissionReader;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsFormatTest {

    private static final String NINJS = "application/vnd.iptc.ninjs+json";
    private static final Map<String, List<String>> COAST = Map.of("source", List.of("coast-wire"));

    @Test
    void a_document_of_version_1_is_read_by_its_names() {
        Draft draft = read("""
                {"uri": "urn:coast:1", "type": "text", "version": "3", "versioncreated": "2026-11-02T09:45:00Z",
                 "pubstatus": "withheld", "urgency": 4, "language": "en", "byline": "Ida Brenner",
                 "headline": "Storm closes the harbour", "ednote": "Adds the pilot", "description_text": "It blows.",
                 "body_text": "No ship sails.", "body_xhtml": "<p>No ship sails.</p>",
                 "subject": [{"name": "weather"}],
                 "associations": {"main": {"type": "picture", "byline": "Ida Brenner/Coast",
                   "description_text": "The mole", "renditions": {
                     "small": {"href": "https://coast.example/s.jpg", "width": 100},
                     "large": {"href": "https://coast.example/l.jpg", "width": 900}}}}}""");

        assertThat(draft.uri()).isEqualTo("urn:coast:1");
        assertThat(draft.version()).isEqualTo("3");
        assertThat(draft.versionCreated()).isEqualTo(Instant.parse("2026-11-02T09:45:00Z"));
        assertThat(draft.pubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(draft.content())
                .isEqualTo(new Content(
                        "Storm closes the harbour",
                        "Ida Brenner",
                        null,
                        "en",
                        "It blows.",
                        "<p>No ship sails.</p>",
                        ContentType.HTML,
                        List.of("weather"),
                        List.of(new Image("https://coast.example/l.jpg", "The mole", "Ida Brenner/Coast")),
                        4,
                        "Adds the pilot",
                        null));
    }

    @Test
    void a_document_of_version_2_is_read_by_its_names() {
        Draft draft = read("""
                {"standard": {"name": "ninjs", "version": "2.1"}, "uri": "urn:coast:2", "firstcreated": "2026-11-02T08:00:00Z",
                 "embargoed": "2030-01-01T00:00:00Z", "by": "Ida Brenner",
                 "headlines": [{"role": "sub", "value": "In short"}, {"role": "main", "value": "Storm closes\\nthe harbour "}],
                 "bodies": [{"role": "text", "contenttype": "text/plain", "value": "No ship sails."}],
                 "subjects": [{"name": "weather"}, {"name": "Local", "rel": "section"}, {"name": " weather"}, {}],
                 "associations": [{"name": "a", "type": "picture", "by": "Ida Brenner/Coast", "descriptions": [],
                   "renditions": [{"name": "r", "href": "local.jpg", "width": 9}]}, {"name": "b", "type": "video"}]}""");

        assertThat(draft.firstCreated()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
        assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(draft.content().headline()).isEqualTo("Storm closes the harbour");
        assertThat(draft.content().body()).isEqualTo("No ship sails.");
        assertThat(draft.content().contentType()).isEqualTo(ContentType.PLAIN);
        assertThat(draft.content().section()).isEqualTo("Local");
        assertThat(draft.content().keywords()).containsExactly("weather");
        assertThat(draft.content().images()).containsExactly(new Image(null, null, "Ida Brenner/Coast"));
    }

    @Test
    void a_document_of_version_3_is_read_by_its_names() {
        Draft draft = read("""
                {"uri": "urn:coast:3", "versionCreated": "2026-11-02T09:45:00+01:00", "pubStatus": "usable",
                 "embargoedUntil": "2030-01-01T00:00:00Z", "edNote": "Corrects the day",
                 "headlines": [{"value": "Storm closes the harbour"}],
                 "descriptions": [{"role": "correction", "value": "An earlier version named Monday."},
                   {"role": "summary", "contentType": "text/html", "value": "<p>It <b>blows</b>.</p>"}],
                 "bodies": [{"contentType": "text/plain", "value": "No ship sails."},
                   {"role": "html5", "contentType": "text/html", "value": "<p>No ship sails.</p>"}]}""");

        assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(draft.content().body()).isEqualTo("<p>No ship sails.</p>");
        assertThat(draft.content().description()).isEqualTo("It blows.");
        assertThat(draft.content().correction())
                .isEqualTo(new Correction(Correction.Kind.CORRECTION, "An earlier version named Monday."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pubstatus", "pubStatus", "pubStatus\": \"\", \"pubstatus"})
    void a_kill_is_a_kill_in_any_version(String name) {
        assertThat(read("{\"uri\": \"urn:coast:1\", \"" + name + "\": \"canceled\"}")
                        .canceled())
                .isTrue();
    }

    /// The headline that comes of what else there is, and the body.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "title": "A title", "slugline": "slug"                            | A title        | A title
            "slugline": "slug", "descriptions": [{"value": "One. Two."}]      | slug           | One. Two.
            "descriptions": [{"value": "It blows. All day."}]                 | It blows.      | It blows. All day.
            "description_text": "It blows! All day."                          | It blows!      | It blows! All day.
            "headline": "A headline", "title": "A title"                      | A headline     | A headline
            "headline": " ", "title": "A title", "body_text": ""              | A title        | A title
            "headline": "A headline", "headline_sms": "Short"                 | A headline     | A headline
            "headlines": [{"role": "main", "value": "\\u00a0"}], "title": "T" | T              | T
            "title": "T", "description_html": "<p>&nbsp;</p>", "body_text": "B" | T            | B
            "title": "T", "bodies": [{"contentType": "application/xml", "value": "<x/>"}, {"value": "B"}] | T | B
            """)
    void what_is_nearest_stands_in_for_what_is_missing(String members, String headline, String body) {
        Content content = read("{\"uri\": \"urn:coast:1\", " + members + "}").content();

        assertThat(content.headline()).isEqualTo(headline);
        assertThat(content.body()).isEqualTo(body);
    }

    @Test
    void more_than_there_is_place_for_is_left_in_the_document() {
        String subjects = IntStream.range(0, 60)
                .mapToObj("{\"name\": \"s%d\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        String pictures = "{\"type\": \"picture\", \"by\": \"I\", \"renditions\": [{\"href\": \"http://x/%s\"}]}"
                .formatted("a".repeat(3_000));
        pictures = "[" + String.join(",", Collections.nCopies(60, pictures)) + "]";
        String document = "{\"uri\": \"urn:coast:1\", \"title\": \"H\", \"genres\": 7, \"subjects\": " + subjects
                + ", \"associations\": " + pictures + "}";

        Draft draft = read(document);

        assertThat(draft.content().keywords()).hasSize(50);
        assertThat(draft.content().images()).hasSize(50);
        assertThat(draft.original().mediaType()).isEqualTo(NINJS);
        assertThat(draft.original().bytes()).isEqualTo(document.getBytes(UTF_8));
    }

    /// A fault, where the document has it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/headlines/0/value | \"headlines\": [{\"role\": \"main\"}], \"title\": \"H\"",
                "/pubstatus | \"pubStatus\": \"usable\", \"pubstatus\": \"canceled\", \"title\": \"H\"",
                "/subjects/0 | \"subjects\": [\"weather\"], \"title\": \"H\"",
                "/subjects/0/name | \"subjects\": [{\"name\": 7}], \"title\": \"H\"",
                "/associations/main/renditions | \"associations\": {\"main\": {\"type\": \"picture\", \"renditions\": 5}}, \"title\": \"H\"",
                "/body_a~1b | \"body_a/b\": 5, \"title\": \"H\"",
                "/description_html | \"description_html\": \"\\u0001\", \"title\": \"H\"",
                "/headlines | \"headlines\": \"H\", \"title\": \"H\"",
                "/body_text | \"body_text\": 5, \"title\": \"H\"",
                "/versioncreated | \"versioncreated\": \"yesterday\", \"title\": \"H\"",
                "/embargoed | \"embargoed\": \"soon\", \"title\": \"H\"",
                "/pubstatus | \"pubstatus\": \"gone\", \"title\": \"H\"",
                "/urgency | \"urgency\": \"4\", \"title\": \"H\"",
                "/associations | \"associations\": 1, \"title\": \"H\"",
                "/bodies/0/value | \"bodies\": [{\"value\": \"a\\u0000\"}], \"title\": \"H\"",
                "/uri | \"uri\": \" \", \"title\": \"H\"",
                "/headline /body | \"language\": \"en\""
            })
    void what_breaks_the_schema_is_told_where_it_stands(String line) {
        String[] parts = line.split(" \\| ", 2);
        String uri = parts[1].startsWith("\"uri\"") ? "" : "\"uri\": \"urn:coast:1\", ";

        assertThat(faults("{" + uri + parts[1] + "}", COAST))
                .extracting(Fault::pointer)
                .containsExactlyElementsOf(List.of(parts[0].split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p></p>", "<p>&nbsp;</p>", "<!-- -->"})
    void a_description_without_words_is_no_headline(String description) {
        String document = """
                {"uri": "urn:coast:1", "descriptions": [{"contentType": "text/html", "value": "%s"}]}""".formatted(description);

        assertThat(faults(document, COAST)).extracting(Fault::pointer).contains("/headline");
    }

    @Test
    void a_parameter_wins_and_its_fault_is_its_own() {
        String document = """
                {"uri": "urn:coast:1", "title": "H", "versioncreated": "2026-11-02T09:45:00Z"}""";
        Map<String, List<String>> parameters =
                Map.of("source", List.of("coast-wire"), "versionCreated", List.of("yesterday"));

        assertThat(faults(document, parameters)).extracting(Fault::pointer).containsExactly("/versionCreated");
    }

    private static Draft read(String document) {
        return read(document, COAST);
    }

    private static Draft read(String document, Map<String, List<String>> parameters) {
        return SubmissionReader.of(NINJS).read(document.getBytes(UTF_8), parameters, false);
    }

    private static List<Fault> faults(String document, Map<String, List<String>> parameters) {
        return catchThrowableOfType(FaultyDocumentException.class, () -> read(document, parameters))
                .faults();
    }
}
