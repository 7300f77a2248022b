package dev.newslog.store.history;

import org.jspecify.annotations.Nullable;

/// The revisions on both sides of a key in publisher order.
public record Neighbours(
        @Nullable KnownRevision before, @Nullable KnownRevision after) {}
