package dev.newslog.api.web;

import org.jspecify.annotations.Nullable;

/// What goes over the wire of an answer (RFC 9110, section 3.2), but for what its edition says.
///
/// @param type as `Content-Type` has it
/// @param next where a list goes on
@SuppressWarnings("ArrayRecordComponent") // nobody compares it, and nobody alters it
record Representation(
        byte[] coded,
        String type,
        @Nullable String language,
        @Nullable String next) {}
