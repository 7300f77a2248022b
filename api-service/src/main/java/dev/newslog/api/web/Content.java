package dev.newslog.api.web;

import org.jspecify.annotations.Nullable;

/// What an answer says.
///
/// @param type as `Content-Type` has it
/// @param told what [Bytes] makes bytes of
/// @param next where a list goes on
record Content(
        String type,
        Object told,
        @Nullable String language,
        @Nullable String next) {}
