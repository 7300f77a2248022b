package dev.newslog.api.syndication;

import java.util.Locale;

/// What a feed has one entry for.
enum Subject {
    ARTICLES,
    REVISIONS;

    /// As in addresses.
    String plural() {
        return name().toLowerCase(Locale.ROOT);
    }
}
