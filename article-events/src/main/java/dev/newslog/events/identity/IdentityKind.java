package dev.newslog.events.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a submission named its article.
public enum IdentityKind {
    @JsonProperty("uri")
    URI,
    @JsonProperty("url")
    URL,
    @JsonProperty("headline")
    HEADLINE,
    /// By the id alone: the store takes it only onto an existing article of that source.
    @JsonProperty("id")
    ID
}
