package dev.newslog.bench.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A page of the list of articles.
///
/// @param next the address of the next one
record ListPage(List<Archived> articles, @Nullable String next) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Reads an answer's body.
    ///
    /// @throws IOException where it is no JSON
    static ListPage of(byte[] body) throws IOException {
        JsonNode page = JSON.readTree(body);
        return new ListPage(
                StreamSupport.stream(page.path("items").spliterator(), false)
                        .map(Archived::of)
                        .toList(),
                page.path("next").textValue());
    }
}
