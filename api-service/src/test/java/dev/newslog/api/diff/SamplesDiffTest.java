package dev.newslog.api.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.api.diff.Operation.Op;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How the diffs of our own stories read: the changes, without what stays.
class SamplesDiffTest {

    private static final Path SAMPLES = Path.of("../samples");

    @Test
    void the_second_version_of_the_ferry_reads_as_its_editor_wrote_it() throws IOException {
        TextDiff headline = TextDiff.between(ferry(1, "headline"), ferry(2, "headline"));
        TextDiff body = TextDiff.between(ferry(1, "body"), ferry(2, "body"));

        assertThat(changes(headline)).containsExactly("-a week", "+two weeks");
        assertThat(changes(body))
                .containsExactly(
                        "-a week", "+two weeks", "+taken out and ", "+ ashore", "+ and at four in the afternoon");
        assertThat(body.wordsDeleted()).isEqualTo(2);
        assertThat(body.wordsInserted()).isEqualTo(12);
    }

    @Test
    void the_second_version_of_the_lighthouse_reads_as_its_editor_wrote_it() throws IOException {
        TextDiff body = TextDiff.between(lighthouse(1), lighthouse(2));

        assertThat(changes(body))
                .containsExactly(
                        "-has been",
                        "+is",
                        "- since the summer",
                        "+, by two people who also look after nineteen others");
    }

    private static List<String> changes(TextDiff diff) {
        return diff.operations().stream()
                .filter(operation -> operation.op() != Op.EQUAL)
                .map(operation -> (operation.op() == Op.INSERT ? "+" : "-") + operation.text())
                .toList();
    }

    private static String ferry(int version, String field) throws IOException {
        Path story = SAMPLES.resolve("harbour-courier/ferry/" + version + ".json");
        return new ObjectMapper().readTree(story.toFile()).get(field).textValue();
    }

    /// The body of wire copy comes after section, headline and credit.
    private static String lighthouse(int version) throws IOException {
        String copy = Files.readString(SAMPLES.resolve("coast-wire/lighthouse/" + version + ".txt"));
        return copy.strip().lines().skip(6).collect(Collectors.joining("\n"));
    }
}
