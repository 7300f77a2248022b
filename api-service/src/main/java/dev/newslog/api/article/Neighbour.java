package dev.newslog.api.article;

import java.time.Instant;

/// A revision as another one's neighbour.
///
/// @param relation what it is to that one: `first`, `last`, `prev` or `next` by the publisher's time (RFC 7089), or
///     `predecessor-version` or `successor-version` in publisher order (RFC 5829)
/// @param time the publisher's, which never moves
record Neighbour(String relation, int revision, Instant time) {}
