package dev.newslog.api.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/// How much comparing may cost.
@ConfigMapping(prefix = "newslog.api.diffs")
interface DiffConfig {

    /// How many diffs are made at once, each with about a second of a processor at most; those that come meanwhile
    /// wait. Without it as many as there are processors, and at least two.
    OptionalInt atOnce();

    /// How long a diff waits for its turn; after it, 503.
    @WithDefault("1s")
    Duration turnWithin();
}
