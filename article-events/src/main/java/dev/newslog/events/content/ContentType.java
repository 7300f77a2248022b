package dev.newslog.events.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the body of an article is to be read.
public enum ContentType {
    @JsonProperty("text/plain")
    PLAIN("text/plain"),
    @JsonProperty("text/html")
    HTML("text/html");

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The media type without parameters.
    public String mediaType() {
        return mediaType;
    }
}
