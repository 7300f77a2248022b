package dev.newslog.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param items in the list's order
/// @param next where it goes on, only where there is more
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// Of rows that were asked for with one more than the limit: that one says that there is more.
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> next) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(item).toList(), more ? next.apply(shown.getLast()) : null);
    }
}
