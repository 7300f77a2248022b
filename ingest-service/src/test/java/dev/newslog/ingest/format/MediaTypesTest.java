package dev.newslog.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// By which media types a form of submission is chosen, and that the native one takes no parameters.
class MediaTypesTest {

    @Test
    void a_native_submission_takes_no_parameters() {
        String document = """
                {"version": "1", "source": "wire", "headline": "H", "body": "B"}""";

        FaultyDocumentException faulty = catchThrowableOfType(
                FaultyDocumentException.class,
                () -> SubmissionReader.of("application/json")
                        .read(document.getBytes(UTF_8), Map.of("source", List.of("x")), false));

        assertThat(faulty.faults()).extracting(Fault::pointer).containsExactly("source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/jsonx", "application", ";", ""})
    void another_media_type_is_told_which_there_are(String contentType) {
        assertThatThrownBy(() -> SubmissionReader.of(contentType))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("application/json, application/vnd.iptc.ninjs+json, text/plain, text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON;charset=UTF-8",
                "text/plain; format=flowed; charset=\"utf-8\""
            })
    void a_media_type_is_known_in_any_spelling(String contentType) {
        assertThat(SubmissionReader.of(contentType)).isNotNull();
    }
}
