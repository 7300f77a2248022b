package dev.newslog.api.feed.stream;

import org.jspecify.annotations.Nullable;

/// An entry of the feed as the stream sends it.
///
/// @param number of its position
/// @param block what is sent, with the blank line that ends it
record Entry(long number, String source, String block) {

    /// Whether a reader that asked for this source gets it; one that asked for none gets all.
    boolean isFor(@Nullable String asked) {
        return asked == null || asked.equals(source);
    }
}
