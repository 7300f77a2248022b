package dev.newslog.api.feed;

import java.time.Instant;

/// A part of the change feed that is told once: the positions above the one and up to the other. Those of changes that
/// can't be read yet are among them.
///
/// @param epoch of which archive
/// @param after the position before the first
/// @param last the last position
/// @param followedSince when this service began to follow this archive
public record Stretch(String epoch, long after, long last, Instant followedSince) {}
