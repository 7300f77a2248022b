package dev.newslog.store.history;

import dev.newslog.events.ArticleEvent;
import java.time.Instant;

/// An event with the broker's timestamp.
record Logged(ArticleEvent event, Instant at) {}
