package dev.newslog.api.syndication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much writing feeds may cost.
@ConfigMapping(prefix = "newslog.api.feeds")
interface SyndicationConfig {

    /// How many documents of feeds are made at once, each of some tens of megabytes at most while it is; those that
    /// come meanwhile wait.
    @WithDefault("4")
    int atOnce();

    /// How long a document of a feed waits for its turn; after it, 503.
    @WithDefault("2s")
    Duration turnWithin();
}
