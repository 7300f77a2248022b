package dev.newslog.api.syndication.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What may not be seen any more (RFC 6721): nothing of its text.
///
/// @param id the entry's
/// @param when it was taken back
/// @param reason what its publisher says of that
public record DeletedEntry(
        String id, Instant when, @Nullable String reason) {}
