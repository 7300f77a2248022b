package dev.newslog.store.log;

import dev.newslog.store.log.LogExtent.Offsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the log holds that the archive does not.
///
/// @param partitions from each partition's number to what waits in it
record Backlog(Map<Integer, Waiting> partitions) {

    /// Nothing is known yet.
    static final Backlog UNKNOWN = new Backlog(Map.of());

    Backlog {
        partitions = Map.copyOf(partitions);
    }

    /// What waits in a partition.
    ///
    /// @param next the offset of the first record that is not archived
    /// @param records how many there are, 0 where all are archived
    record Waiting(long next, long records) {}

    static Backlog of(LogExtent log, List<ArchivePosition> positions) {
        Map<Integer, Long> read = positions.stream()
                .filter(position -> position.topicId().equals(log.topicId()))
                .collect(Collectors.toMap(ArchivePosition::partition, ArchivePosition::nextOffset));
        Map<Integer, Waiting> partitions = new TreeMap<>();
        log.partitions()
                .forEach((partition, offsets) -> partitions.put(partition, waiting(offsets, read.get(partition))));
        return new Backlog(partitions);
    }

    private static Waiting waiting(Offsets offsets, @Nullable Long read) {
        long next = read == null ? offsets.first() : read;
        return new Waiting(next, Math.max(offsets.end() - next, 0));
    }

    /// The partitions in which something waits, with the first such record's offset.
    Map<Integer, Long> heads() {
        return partitions.entrySet().stream()
                .filter(partition -> partition.getValue().records() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, partition -> partition.getValue().next()));
    }
}
