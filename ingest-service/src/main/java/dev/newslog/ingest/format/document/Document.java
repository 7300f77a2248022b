package dev.newslog.ingest.format.document;

import org.jspecify.annotations.Nullable;

/// A document as it came.
///
/// @param charset what its `Content-Type` says of its characters, as it was written there
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record Document(byte[] bytes, @Nullable String charset) {}
