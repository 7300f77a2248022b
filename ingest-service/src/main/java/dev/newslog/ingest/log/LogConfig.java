package dev.newslog.ingest.log;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The log that submissions go to.
@ConfigMapping(prefix = "newslog.log")
interface LogConfig {

    /// The topic's name.
    @WithDefault("news.submissions")
    String topic();

    /// How long after a failure the log is left alone before it is looked at, and again after each look.
    @WithDefault("500ms")
    Duration lookEvery();

    /// How often the log is looked at while nothing is acknowledged. Two unanswered looks in a row are a failure.
    @WithDefault("2s")
    Duration watchEvery();

    /// How long a submission waits for the log's acknowledgement before its client is told that the outcome is unknown.
    @WithDefault("2500ms")
    Duration answerWithin();

    /// How many submissions may wait for the log at once.
    @WithDefault("2000")
    int mostInFlight();

    /// How many bytes of submissions may wait for the log at once; below the producer's `buffer.memory`.
    @WithDefault("48M")
    MemorySize mostBytesInFlight();
}
