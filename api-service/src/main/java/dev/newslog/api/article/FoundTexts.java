package dev.newslog.api.article;

/// Two revisions that are to be compared.
record FoundTexts(FoundText from, FoundText to) {}
