package dev.newslog.ingest.submission.many;

import org.jspecify.annotations.Nullable;

/// A line of a stream.
///
/// @param document without its end; null where it was longer than one may be
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record Line(long number, byte @Nullable [] document) {}
