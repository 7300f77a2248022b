package dev.newslog.events;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A record of the log, free of any client library.
///
/// @param key the article id
/// @param headers CloudEvents attributes with their prefix `ce_`, and `content-type`
/// @param value the event's data
@SuppressWarnings("ArrayRecordComponent") // never compared, only handed to a producer or taken from a consumer
public record EventRecord(@Nullable String key, Map<String, String> headers, byte @Nullable [] value) {

    public EventRecord {
        Objects.requireNonNull(headers, "headers");
    }
}
