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

    /// For how long the service counts as ready while the broker or the database does not say that the log is sound
    /// still. It looks every five seconds.
    @WithDefault("30s")
    Duration soundFor();
}
