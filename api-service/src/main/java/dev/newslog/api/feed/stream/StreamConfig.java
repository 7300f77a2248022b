package dev.newslog.api.feed.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the stream is kept up, and what its readers may cost.
@ConfigMapping(prefix = "newslog.stream")
interface StreamConfig {

    /// How often a reader of the stream gets a comment, and with it how far the feed is.
    @WithDefault("15s")
    Duration heartbeat();

    /// How many may read the stream at once; past it, 503.
    @WithDefault("5000")
    int mostReaders();

    /// How long a reader of the stream may leave what it was sent untaken before its connection is cut.
    @WithDefault("30s")
    Duration cutAfter();
}
