package dev.newslog.ingest.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much is taken in at once.
@ConfigMapping(prefix = "newslog.ingest")
public interface BodyConfig {

    /// The bytes of all documents that are being received or wait for the log; past it, 503 at once. What they
    /// become in memory is a few times as much.
    @WithDefault("64M")
    MemorySize mostBytesInFlight();

    /// How long a client may take to send one article, or one of many; past it, 408.
    @WithDefault("30s")
    Duration receiveWithin();

    /// How long a client may leave the answers to many submissions unread; past it, it is cut off.
    @WithDefault("30s")
    Duration cutAfter();
}
