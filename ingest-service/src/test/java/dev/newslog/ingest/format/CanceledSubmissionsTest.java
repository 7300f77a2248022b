package dev.newslog.ingest.format;

import static dev.newslog.ingest.format.NativeDocuments.faults;
import static dev.newslog.ingest.format.NativeDocuments.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.events.Original;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a kill notice in the native form needs, and what it may say.
class CanceledSubmissionsTest {

    @Test
    void a_canceled_one_needs_a_source_and_an_identity_only() {
        Draft draft = read("""
                {"source": "harbour-courier", "uri": "urn:ferry", "pubStatus": "canceled", "edNote": "Wrong."}""");

        assertThat(draft.canceled()).isTrue();
        assertThat(draft.withdrawal().reason()).isEqualTo("Wrong.");
        assertThat(draft.original()).isNull();
        assertThat(faults("{\"source\": \"harbour-courier\", \"pubStatus\": \"canceled\"}"))
                .extracting(Fault::pointer)
                .containsExactly("/uri");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"headline\": \"Ferry stops\"",
                "\"body\": \"For a week.\"",
                "\"keywords\": [\"ferry\"]",
                "\"correction\": {\"kind\": \"retraction\", \"text\": \"It did not.\"}",
                "\"embargoedUntil\": \"2026-11-03T00:00:00Z\""
            })
    void a_canceled_one_that_says_more_than_its_event_holds_is_kept_as_it_was_sent(String more) {
        String bare = "{\"source\": \"wire\", \"uri\": \"urn:ferry\", \"pubStatus\": \"canceled\"}";
        String document = bare.replace("}", ", ") + more + "}";

        Draft draft = read(document);

        assertThat(draft.original()).isEqualTo(new Original("application/json", document.getBytes(UTF_8)));
        assertThat(draft.withdrawalDigest())
                .isNotEqualTo(read(bare).withdrawalDigest())
                .isEqualTo(read(document.replace("\": ", "\" :\n")).withdrawalDigest());
    }
}
