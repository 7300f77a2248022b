package dev.newslog.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.events.content.Content;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which block of wire copy is what.
class WireCopyFormatTest {

    private static final Map<String, List<String>> WIRE = Map.of("source", List.of("wire"));

    @Test
    void the_first_block_is_the_headline() {
        Content content = read("Storm closes the harbour\n\nIt was closed.\n\n \nIt opens.", WIRE)
                .content();

        assertThat(content.headline()).isEqualTo("Storm closes the harbour");
        assertThat(content.section()).isNull();
        assertThat(content.body()).isEqualTo("It was closed.\n\nIt opens.");
    }

    @Test
    void a_label_before_a_longer_line_is_the_section() {
        Content content = read("\ufeffNews from Kiel\r\n\r\nStorm closes the harbour\r\n\r\nIt was closed.", WIRE)
                .content();

        assertThat(content.section()).isEqualTo("News from Kiel");
        assertThat(content.headline()).isEqualTo("Storm closes the harbour");
    }

    @Test
    void a_short_headline_before_the_only_paragraph_is_no_label() {
        Content content =
                read("Ferry stops\n\nThe ferry stops for a week.", WIRE).content();

        assertThat(content.section()).isNull();
        assertThat(content.headline()).isEqualTo("Ferry stops");
        assertThat(content.body()).isEqualTo("The ferry stops for a week.");
    }

    @Test
    void a_picture_credit_before_the_prose_is_the_first_image() {
        Content content = read("Storm closes the harbour\n\nIda Brenner/Coastal\n\nProse.", WIRE)
                .content();

        assertThat(content.images())
                .singleElement()
                .satisfies(image -> assertThat(image.credit()).isEqualTo("Ida Brenner/Coastal"));
        assertThat(content.body()).isEqualTo("Prose.");
    }

    @Test
    void parameters_win_over_what_was_read() {
        Map<String, List<String>> parameters =
                Map.of("source", List.of("wire"), "section", List.of("Local"), "keyword", List.of("ferry", "storm"));

        Content content =
                read("News\n\nStorm closes the harbour\n\nProse.", parameters).content();

        assertThat(content.section()).isEqualTo("Local");
        assertThat(content.keywords()).containsExactly("ferry", "storm");
    }

    @Test
    void a_parameter_that_is_unknown_or_stands_twice_is_named() {
        assertThat(faults("H\n\nB", Map.of("sorce", List.of("wire"), "version", List.of("1", "2"))))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("sorce", "version", "/source");
    }

    @Test
    void a_document_that_is_not_utf_8_is_a_fault() {
        FaultyDocumentException faulty = catchThrowableOfType(
                FaultyDocumentException.class,
                () -> SubmissionReader.of("text/plain").read(new byte[] {'H', (byte) 0xe9}, WIRE, false));

        assertThat(faulty.faults()).first().isEqualTo(new Fault("", "must be UTF-8"));
    }

    @Test
    void copy_of_blank_lines_or_of_strokes_alone_is_read_to_its_end() {
        String blank = "Storm closes the harbour\n" + "\n \t".repeat(500_000) + "\nProse.";
        String strokes = "Storm closes the harbour\n\n" + "ab/".repeat(100_000) + "ab\n\nProse.";

        assertThat(read(blank, WIRE).content().body()).isEqualTo("Prose.");
        assertThat(read(strokes, WIRE).content().images()).isEmpty();
    }

    @Test
    void the_document_is_kept_as_it_was_sent() {
        byte[] document = "H\r\n\r\nB".getBytes(UTF_8);

        Draft draft = SubmissionReader.of("text/plain").read(document, WIRE, false);

        assertThat(draft.original().mediaType()).isEqualTo("text/plain");
        assertThat(draft.original().bytes()).isEqualTo(document);
    }

    private static Draft read(String document, Map<String, List<String>> parameters) {
        return SubmissionReader.of("text/plain").read(document.getBytes(UTF_8), parameters, false);
    }

    private static List<Fault> faults(String document, Map<String, List<String>> parameters) {
        return catchThrowableOfType(FaultyDocumentException.class, () -> read(document, parameters))
                .faults();
    }
}
