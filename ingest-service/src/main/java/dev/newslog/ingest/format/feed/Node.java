package dev.newslog.ingest.format.feed;

/// What stands in an element. Comments and processing instructions say nothing of a story.
sealed interface Node permits Element, Words {}
