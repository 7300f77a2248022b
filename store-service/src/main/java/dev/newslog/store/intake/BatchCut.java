package dev.newslog.store.intake;

import dev.newslog.store.archive.LogEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts a poll to what the archive takes next: what it has is dropped, and where something is missing before a record,
/// the rest of that partition is left for when the consumer has gone back.
///
/// @param next records that follow the archive's positions without a gap, in the order of the log
/// @param moved partitions with the positions after those records
/// @param gaps partitions with the offset to go back to
record BatchCut(List<LogEntry> next, Map<Integer, Long> moved, Map<Integer, Long> gaps) {

    /// @param positions the next offset that the archive takes, for each partition it may take
    static BatchCut of(List<LogEntry> polled, Map<Integer, Long> positions) {
        List<LogEntry> next = new ArrayList<>();
        Map<Integer, Long> expected = new HashMap<>(positions);
        Set<Integer> broken = new HashSet<>();
        for (LogEntry entry : polled) {
            int partition = entry.partition();
            Long position = expected.get(partition);
            if (position == null || broken.contains(partition) || entry.offset() < position) {
                continue;
            }
            if (entry.offset() > position) {
                broken.add(partition);
                continue;
            }
            next.add(entry);
            expected.put(partition, position + 1);
        }
        Map<Integer, Long> gaps = new HashMap<>(expected);
        gaps.keySet().retainAll(broken);
        expected.entrySet().removeIf(entry -> entry.getValue().equals(positions.get(entry.getKey())));
        return new BatchCut(next, expected, gaps);
    }
}
