package dev.newslog.store.log;

import dev.newslog.store.log.LogExtent.Offsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Judges whether the archive may go on reading a log: it never skips what it has not read, and never reads another
/// log into an old archive.
final class LogJudge {

    private static final String REBUILD =
            "bring back the log that this archive was read from, or drop the schema of the archive: it is filled again "
                    + "from the log that is there (./newslog up --fresh empties both)";

    private LogJudge() {}

    static LogState judge(LogExtent log, List<ArchivePosition> positions) {
        for (ArchivePosition position : positions) {
            if (!position.topicId().equals(log.topicId())) {
                return new LogState.Refused(
                        "the archive was read from another topic than the one that is there", REBUILD);
            }
            if (!log.partitions().containsKey(position.partition())) {
                return new LogState.Refused(
                        "partition %d of the log is missing".formatted(position.partition()), REBUILD);
            }
        }
        Map<Integer, Long> next =
                positions.stream().collect(Collectors.toMap(ArchivePosition::partition, ArchivePosition::nextOffset));
        return log.partitions().entrySet().stream()
                .<LogState>mapMulti((entry, refusals) -> {
                    String reason = fault(entry.getKey(), entry.getValue(), next.getOrDefault(entry.getKey(), 0L));
                    if (!reason.isEmpty()) {
                        refusals.accept(new LogState.Refused(reason, REBUILD));
                    }
                })
                .findFirst()
                .orElse(new LogState.Sound(log.topicId()));
    }

    private static String fault(int partition, Offsets offsets, long next) {
        if (offsets.end() < next) {
            return "partition %d of the log ends at offset %d, but the archive has read it up to %d"
                    .formatted(partition, offsets.end(), next);
        }
        if (offsets.first() > next) {
            return "partition %d of the log begins at offset %d, but the archive needs it from %d"
                    .formatted(partition, offsets.first(), next);
        }
        return "";
    }
}
