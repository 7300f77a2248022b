package dev.newslog.api.article;

import dev.newslog.api.web.Format;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tells what differs between two revisions.
///
/// @param comparison makes what is told: a text, or an object to be written as JSON
record DiffFormat(String mediaType, String contentType, String writer, Function<FoundTexts, Object> comparison)
        implements Format<DiffRequest> {

    private static final DiffFormat JSON = new DiffFormat(
            "application/json", "application/json", "json1", texts -> DiffView.between(texts.from(), texts.to()));

    private static final DiffFormat UNIFIED = new DiffFormat(
            "text/plain",
            "text/plain;charset=UTF-8",
            "unified1",
            texts -> new DiffLines(texts.from(), texts.to()).written());

    /// In the order in which they are given to those who like several of them equally well.
    static final List<Format<DiffRequest>> ALL = List.of(JSON, UNIFIED);

    @Override
    public Object told(DiffRequest request) {
        return request.made(comparison);
    }

    @Override
    public @Nullable String language(DiffRequest request) {
        return null;
    }
}
