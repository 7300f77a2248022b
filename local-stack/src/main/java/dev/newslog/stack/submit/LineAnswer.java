package dev.newslog.stack.submit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// One line of the answer to many.
record LineAnswer(long line, int status, JsonNode told) {

    private static final JsonMapper JSON = new JsonMapper();

    /// Reads one.
    ///
    /// @throws StoppedException where it is no such line: then nobody knows what was answered
    static LineAnswer of(String text) {
        try {
            JsonNode told = JSON.readTree(text);
            return new LineAnswer(
                    told.path("line").asLong(), told.path("status").asInt(), told);
        } catch (JacksonException malformed) {
            throw new StoppedException("the answer is not lines of JSON: " + text, malformed);
        }
    }

    /// Whether it says that this line and all after it should be sent again, later.
    boolean asksForAgain() {
        return Again.isAskedForBy(status);
    }

    Answered about(String document, long bytes) {
        return new Answered(document, line, status, bytes, told);
    }
}
