package dev.newslog.api.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which state of a thing an answer shows, known before the thing itself is read.
///
/// @param tag differs where the answer would differ
/// @param lastModified when the state came to be
public record Edition(String tag, @Nullable Instant lastModified) {

    /// Another value where the JSON of an unchanged archive looks different from what an earlier release wrote.
    private static final String WRITER = "json1";

    /// The strong entity tag (RFC 9110, section 8.8.3).
    EntityTag entityTag() {
        return EntityTag.of(WRITER, tag);
    }
}
