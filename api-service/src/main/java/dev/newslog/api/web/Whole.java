package dev.newslog.api.web;

/// A thing with the edition that it is of, read at one moment.
public record Whole<T>(Edition edition, T thing) {}
