package dev.newslog.api.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which state of a thing an answer shows, known before the thing itself is read.
///
/// @param writer the media type, and another value where an unchanged archive looks different from what an earlier
///     release wrote
/// @param tag differs where the answer would differ
/// @param lastModified when the state came to be
public record Edition(String writer, String tag, @Nullable Instant lastModified) {

    private static final String JSON = "json1";
    private static final String LINK_FORMAT = "links1";

    /// As JSON.
    public Edition(String tag, @Nullable Instant lastModified) {
        this(JSON, tag, lastModified);
    }

    /// The same state in link format (RFC 6690).
    public Edition inLinkFormat() {
        return new Edition(LINK_FORMAT, tag, lastModified);
    }

    /// The strong entity tag (RFC 9110, section 8.8.3).
    EntityTag entityTag() {
        return EntityTag.of(writer, tag);
    }
}
