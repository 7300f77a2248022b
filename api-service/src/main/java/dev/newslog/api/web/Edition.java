package dev.newslog.api.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which state of a thing an answer shows, known before the thing itself is read where a client names one that it has.
///
/// @param writer the media type, and another value where an unchanged archive looks different from what an earlier
///     release wrote
/// @param tag differs where the answer would differ
/// @param lastModified when the state came to be
/// @param headers what else every answer that shows it says of it
public record Edition(String writer, String tag, @Nullable Instant lastModified, Map<String, String> headers) {

    static final String JSON = "json1";

    /// As JSON.
    public Edition(String tag, @Nullable Instant lastModified) {
        this(JSON, tag, lastModified, Map.of());
    }

    /// The same state, with one more header.
    public Edition with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Edition(writer, tag, lastModified, more);
    }

    /// The same state in another format.
    Edition in(Format<?> format) {
        return new Edition(format.writer(), tag, lastModified, headers);
    }

    /// The strong entity tag (RFC 9110, section 8.8.3): other bytes, another tag.
    EntityTag entityTag(Coding coding) {
        String encoding = coding.contentEncoding();
        return encoding == null ? EntityTag.of(writer, tag) : EntityTag.of(writer, tag, encoding);
    }
}
