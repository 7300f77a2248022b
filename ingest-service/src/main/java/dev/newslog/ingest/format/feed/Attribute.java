package dev.newslog.ingest.format.feed;

/// An attribute of an element, other than the declaration of a namespace.
///
/// @param name as in [Element]
/// @param written its name with the prefix that stands in the document
record Attribute(String name, String written, String value) {}
