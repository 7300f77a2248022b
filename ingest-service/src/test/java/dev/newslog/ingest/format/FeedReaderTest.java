package dev.newslog.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Entries as submissions: their lines, their faults, and what a client says beside them.
class FeedReaderTest {

    private static final Map<String, List<String>> COAST = Map.of("source", List.of("coast-wire"));

    @Test
    void feeds_are_known_by_their_media_types() {
        assertThat(FeedReader.of("application/atom+xml; charset=utf-8")).isPresent();
        assertThat(FeedReader.of("Application/RSS+xml")).isPresent();
        assertThat(FeedReader.of("application/xml")).isEmpty();
        assertThat(FeedReader.of(null)).isEmpty();
    }

    /// SHA-256 of `a`.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<guid>a</guid><link>https://x.example/</link><title>b</title>",
                "<dc:identifier xmlns:dc='http://purl.org/dc/elements/1.1/'>a</dc:identifier>",
                "<title> a </title>"
            })
    void the_line_of_an_entry_is_the_digest_of_what_names_it(String elements) {
        assertThat(read("<item>" + elements + "</item>").getFirst().line())
                .isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }

    @Test
    void an_entry_keeps_its_line_wherever_it_stands() {
        String first = "<item><guid>a</guid></item>";
        String second = "<item><link>https://x.example/</link></item>";

        assertThat(lines(first + second))
                .containsExactlyElementsOf(lines(second + first).reversed());
    }

    @Test
    void two_versions_in_one_feed_have_lines_of_their_own() {
        assertThat(lines("<item><guid>a</guid></item>".repeat(3))).doesNotHaveDuplicates();
    }

    @Test
    void an_entry_without_any_name_has_a_line() {
        assertThat(lines("<item/><item><category>a</category></item>")).doesNotHaveDuplicates();
    }

    @Test
    void a_bad_entry_does_not_stop_the_others() {
        List<FeedEntry> entries = read("<item><title>A</title></item><item/><item><title>" + "b".repeat(501)
                + "</title></item><item><title>C</title></item>");

        assertThat(entries.get(0).draft().headline()).isEqualTo("A");
        assertThat(entries.get(3).draft().headline()).isEqualTo("C");
        assertThat(pointers(entries.get(1))).containsExactly("/entry/2/title", "/entry/2/content");
        assertThat(pointers(entries.get(2))).containsExactly("/entry/3/title");
    }

    @Test
    void a_fault_is_told_of_the_element_that_it_stands_in() {
        List<FeedEntry> entries = read("<item><guid>" + "g".repeat(2_049) + "</guid><title>A</title>"
                + "<description>a&#x80;</description></item>");

        assertThat(pointers(entries.getFirst())).containsExactlyInAnyOrder("/entry/1/id", "/entry/1/description");
    }

    @Test
    void a_parameter_holds_for_every_entry() {
        Map<String, List<String>> parameters = Map.of(
                "source", List.of("coast-wire"),
                "section", List.of("Local"),
                "byline", List.of("Desk"),
                "language", List.of("en"),
                "keyword", List.of("a", "b"),
                "embargoedUntil", List.of("2030-01-01T00:00:00Z"));

        List<Draft> drafts =
                read("<item><title>A</title><category>X</category></item><item><title>B</title></item>", parameters)
                        .stream()
                        .map(FeedEntry::draft)
                        .toList();

        assertThat(drafts).hasSize(2).allSatisfy(draft -> {
            assertThat(draft.source()).isEqualTo("coast-wire");
            assertThat(draft.content().section()).isEqualTo("Local");
            assertThat(draft.content().byline()).isEqualTo("Desk");
            assertThat(draft.content().language()).isEqualTo("en");
            assertThat(draft.content().keywords()).containsExactly("a", "b");
            assertThat(draft.embargoedUntil()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "uri, urn:1, uri",
        "url, https://x.example/, url",
        "version, 2, version",
        "versionCreated, 2026-11-02T09:45:00Z, versionCreated",
        "sorce, x, sorce",
        "language, English!, /language",
        "embargoedUntil, soon, /embargoedUntil"
    })
    void a_wrong_parameter_is_a_fault_of_the_whole(String name, String value, String pointer) {
        Map<String, List<String>> parameters = Map.of("source", List.of("coast-wire"), name, List.of(value));

        assertThat(faults("<item><title>A</title></item>", parameters)).containsExactly(pointer);
    }

    @Test
    void the_source_must_be_given() {
        assertThat(faults("<item/>", Map.of())).containsExactly("/source");
    }

    private static List<FeedEntry> read(String items) {
        return read(items, COAST);
    }

    private static List<FeedEntry> read(String items, Map<String, List<String>> parameters) {
        return FeedReader.of("application/rss+xml")
                .orElseThrow()
                .read(("<rss><channel>" + items + "</channel></rss>").getBytes(UTF_8), parameters);
    }

    private static List<String> lines(String items) {
        return read(items).stream().map(FeedEntry::line).toList();
    }

    private static List<String> pointers(FeedEntry entry) {
        return catchThrowableOfType(FaultyDocumentException.class, entry::draft).faults().stream()
                .map(Fault::pointer)
                .toList();
    }

    private static List<String> faults(String items, Map<String, List<String>> parameters) {
        return catchThrowableOfType(FaultyDocumentException.class, () -> read(items, parameters)).faults().stream()
                .map(Fault::pointer)
                .toList();
    }
}
