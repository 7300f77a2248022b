package dev.newslog.store.log;

import java.util.Map;
import java.util.UUID;

/// What the broker says of the log.
///
/// @param topicId another one where the topic was made anew
/// @param partitions from its number to what it holds
public record LogExtent(UUID topicId, Map<Integer, Offsets> partitions) {

    public LogExtent {
        partitions = Map.copyOf(partitions);
    }

    /// What a partition holds.
    ///
    /// @param first the oldest record's offset
    /// @param end the offset that the next record will get
    public record Offsets(long first, long end) {}
}
