package dev.newslog.store.intake;

import dev.newslog.store.archive.LogEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts a poll to what the archive takes next: what it has is dropped; where something is missing before a record, or
/// a record lies beyond its partition's limit, the rest of that partition is left for when the consumer has gone back.
///
/// @param next records that follow the archive's positions without a gap, in the order of the log
/// @param moved partitions with the positions after those records
/// @param left the partitions of which something is left
record BatchCut(List<LogEntry> next, Map<Integer, Long> moved, LeftOut left) {

    /// @param positions the next offset that the archive takes, for each partition it may take
    /// @param limits the first offset that it must not take yet; absent for a partition without a limit
    static BatchCut of(List<LogEntry> polled, Map<Integer, Long> positions, Map<Integer, Long> limits) {
        List<LogEntry> next = new ArrayList<>();
        Map<Integer, Long> expected = new HashMap<>(positions);
        Set<Integer> broken = new HashSet<>();
        Set<Integer> ahead = new HashSet<>();
        for (LogEntry entry : polled) {
            int partition = entry.partition();
            Long position = expected.get(partition);
            if (position == null
                    || broken.contains(partition)
                    || ahead.contains(partition)
                    || entry.offset() < position) {
                continue;
            }
            if (entry.offset() >= limits.getOrDefault(partition, Long.MAX_VALUE)) {
                ahead.add(partition);
            } else if (entry.offset() > position) {
                broken.add(partition);
            } else {
                next.add(entry);
                expected.put(partition, position + 1);
            }
        }
        LeftOut left = new LeftOut(of(broken, expected), of(ahead, expected));
        expected.entrySet().removeIf(entry -> entry.getValue().equals(positions.get(entry.getKey())));
        return new BatchCut(next, expected, left);
    }

    private static Map<Integer, Long> of(Set<Integer> partitions, Map<Integer, Long> positions) {
        Map<Integer, Long> chosen = new HashMap<>(positions);
        chosen.keySet().retainAll(partitions);
        return chosen;
    }
}
