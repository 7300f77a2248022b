package dev.newslog.bench.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What the tables keep of a record.
///
/// @param id of the submission
record Row(UUID id, UUID article, String source, String version, String headline, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Reads the value of a record of the log.
    ///
    /// @throws IOException where it is not JSON
    static Row of(UUID id, UUID article, byte[] value) throws IOException {
        JsonNode submission = JSON.readTree(value).path("submission");
        JsonNode content = submission.path("content");
        return new Row(
                id,
                article,
                submission.path("source").asText(),
                submission.path("version").asText(),
                content.path("headline").asText(),
                content.path("body").asText());
    }

    /// The last row of each article: an id may stand only once in an upsert.
    static Collection<Row> newest(Iterable<Row> rows) {
        Map<UUID, Row> newest = new LinkedHashMap<>();
        rows.forEach(row -> newest.put(row.article(), row));
        return newest.values();
    }
}
