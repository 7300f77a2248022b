package dev.newslog.store.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The log that is read.
@ConfigMapping(prefix = "newslog.log")
public interface LogConfig {

    /// The topic's name.
    @WithDefault("news.submissions")
    String topic();

    /// How long the broker may take to answer a question about the log.
    @WithDefault("5s")
    Duration askTimeout();
}
