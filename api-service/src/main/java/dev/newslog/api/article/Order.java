package dev.newslog.api.article;

import dev.newslog.api.web.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/// The order of a list of articles.
enum Order {
    NEWEST,
    RELEVANCE;

    /// As the parameter has it; 400 where it is none of them.
    static Order of(@Nullable String order) {
        return switch (order) {
            case null -> NEWEST;
            case "newest" -> NEWEST;
            case "relevance" -> RELEVANCE;
            default -> throw new InvalidParameterException("order", "is newest or relevance.");
        };
    }
}
