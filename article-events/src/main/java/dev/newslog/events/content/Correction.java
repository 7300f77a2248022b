package dev.newslog.events.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/// What a publisher openly says was wrong with an earlier version.
public record Correction(Kind kind, String text) {

    public Correction {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /// How far the publisher goes.
    public enum Kind {
        @JsonProperty("correction")
        CORRECTION,
        @JsonProperty("clarification")
        CLARIFICATION,
        @JsonProperty("update")
        UPDATE,
        @JsonProperty("retraction")
        RETRACTION
    }
}
