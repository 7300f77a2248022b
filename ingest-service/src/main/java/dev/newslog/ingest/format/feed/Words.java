package dev.newslog.ingest.format.feed;

/// Text in an element.
///
/// @param verbatim whether it stood in a CDATA section
record Words(String value, boolean verbatim) implements Node {}
