package dev.newslog.store.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where the index of lists is kept.
@ConfigMapping(prefix = "newslog.index")
interface IndexConfig {

    /// Whether this instance keeps the index of lists. Of all that do, one at a time takes a step.
    @WithDefault("true")
    boolean kept();
}
