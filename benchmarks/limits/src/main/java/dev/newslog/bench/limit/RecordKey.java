package dev.newslog.bench.limit;

import com.fasterxml.jackson.databind.JsonNode;

/// The key of a submission's record: its source and what the source calls the story.
final class RecordKey {

    private RecordKey() {}

    /// The source with the first that is there of `uri`, `url` and `headline`.
    static String of(JsonNode submission) {
        for (String name : new String[] {"uri", "url", "headline"}) {
            JsonNode value = submission.path(name);
            if (value.isTextual()) {
                return submission.path("source").asText() + ' ' + value.textValue();
            }
        }
        return submission.path("source").asText();
    }
}
