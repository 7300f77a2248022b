package dev.newslog.api.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which media types a client takes (RFC 9110, section 12.5.1).
///
/// It is read here, as neither way of Jakarta REST serves. `@Produces` with several types gives what `q=0` excludes,
/// and repeats the client's weight in `Content-Type`. `Request.selectVariant` takes a range in capitals, or with a
/// charset, for another type, refuses the `*; q=.2` of older Java clients, and sets a `Vary` of its own beside ours.
record Accept(List<Weighted> ranges) {

    /// No field, or an empty one, takes anything.
    static Accept of(@Nullable String field) {
        return new Accept(Weighted.of(field == null || field.isBlank() ? "*/*" : field));
    }

    /// The format that is taken most gladly, of several the first; empty where none is.
    <T> Optional<Format<T>> best(List<Format<T>> formats) {
        return formats.stream()
                .filter(format -> weight(format.mediaType()) > 0)
                .max(Comparator.comparingInt(format -> weight(format.mediaType())));
    }

    /// What the most specific range says of it.
    private int weight(String mediaType) {
        return ranges.stream()
                .filter(range -> precedence(range, mediaType) > 0)
                .max(Comparator.<Weighted>comparingInt(range -> precedence(range, mediaType))
                        .thenComparingInt(Weighted::weight))
                .map(Weighted::weight)
                .orElse(0);
    }

    /// How specific a range is that takes a type. What asks for a special kind of the type takes the plain one
    /// too, where nothing else is said of that: a charset or a profile is seldom meant strictly.
    private static int precedence(Weighted range, String mediaType) {
        String value = range.value();
        if (value.equals(mediaType)) {
            return range.isBare() ? 4 : 3;
        }
        if (value.equals(mediaType.substring(0, mediaType.indexOf('/')) + "/*")) {
            return 2;
        }
        return value.equals("*/*") || value.equals("*") ? 1 : 0;
    }
}
