package dev.newslog.api.diff;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One step from the old text to the new one.
///
/// @param op what to do
/// @param text with which words, never empty
public record Operation(Op op, String text) {

    public Operation {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an operation without text");
        }
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
