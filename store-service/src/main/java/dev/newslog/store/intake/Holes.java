package dev.newslog.store.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells a gap that going back closes from a hole that is really there: a transactional producer leaves one, and no
/// other may write to the log.
final class Holes {

    private static final int TIMES = 3;

    private final Map<Integer, Gap> seen = new HashMap<>();

    private record Gap(long offset, int times) {}

    /// Takes the gaps of one poll.
    ///
    /// @return what is wrong, empty where nothing is: a gap is a hole once it was there three times on end
    String observe(Map<Integer, Long> gaps) {
        Map<Integer, Gap> now = new HashMap<>();
        gaps.forEach((partition, offset) -> {
            Gap before = seen.get(partition);
            int times = before != null && before.offset() == offset ? before.times() + 1 : 1;
            now.put(partition, new Gap(offset, times));
        });
        seen.clear();
        seen.putAll(now);
        return now.entrySet().stream()
                .filter(gap -> gap.getValue().times() >= TIMES)
                .map(gap -> "the log has nothing at offset %d of partition %d, as after a transactional producer"
                        .formatted(gap.getValue().offset(), gap.getKey()))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
