package dev.newslog.api.web;

import org.jspecify.annotations.Nullable;

/// A format in which a thing is told. It knows the thing alone: nothing of requests, and nothing of bytes.
public interface Format<T> {

    /// Its name in `Accept`: in lower case, without parameters.
    String mediaType();

    /// Its name in `Content-Type`.
    default String contentType() {
        return mediaType();
    }

    /// Its name in entity tags: another one where an unchanged thing is told otherwise than by an earlier release.
    String writer();

    /// A text as it is, or something that Jackson makes JSON of.
    Object told(T thing);

    /// The language of that, a BCP 47 tag, where it is known.
    @Nullable
    String language(T thing);
}
