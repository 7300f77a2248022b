package dev.newslog.api.syndication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an article may not be seen any more.
///
/// @param revisions how many it has
/// @param reason what its publisher says of that
record Withdrawal(
        UUID article, int revisions, Instant when, @Nullable String reason) {}
