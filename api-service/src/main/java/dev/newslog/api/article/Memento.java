package dev.newslog.api.article;

import java.time.Instant;

/// A revision as the state of its article at a time (RFC 7089).
///
/// @param time the publisher's, which never moves
record Memento(int revision, Instant time) {}
