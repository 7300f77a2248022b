package dev.newslog.api.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// One step from the old text to the new one.
///
/// @param op what to do
/// @param text with which words, never empty
/// @param move the same number on the deletion and the insertion of a paragraph that has moved
public record Operation(
        Op op,
        String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer move) {

    public Operation {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an operation without text");
        }
    }

    /// Of what has not moved.
    public Operation(Op op, String text) {
        this(op, text, null);
    }

    /// `EQUAL` and `DELETE` make the old text, `EQUAL` and `INSERT` the new one.
    public enum Op {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("insert")
        INSERT
    }
}
