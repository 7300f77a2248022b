package dev.newslog.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The ninjs `pubStatus` of a submission that bears text; `canceled` is an [ArticleWithdrawn] of its own.
public enum PubStatus {
    @JsonProperty("usable")
    USABLE,
    @JsonProperty("withheld")
    WITHHELD
}
