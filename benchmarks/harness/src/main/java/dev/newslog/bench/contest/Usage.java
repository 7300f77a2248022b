package dev.newslog.bench.contest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// CPU time that the parts of a contestant have used so far, in microseconds.
record Usage(Map<String, Long> micros) {

    static Usage of(List<Metered> parts) {
        ProcessTable table = ProcessTable.now();
        Map<String, Long> micros = new LinkedHashMap<>();
        parts.forEach(part -> micros.put(part.name(), part.cpuMicros().applyAsLong(table)));
        return new Usage(micros);
    }

    Usage since(Usage earlier) {
        Map<String, Long> difference = new LinkedHashMap<>();
        micros.forEach((part, used) -> difference.put(part, used - earlier.micros.getOrDefault(part, 0L)));
        return new Usage(difference);
    }

    /// From a part's name to its share of each of so many operations.
    Map<String, Double> each(int operations) {
        Map<String, Double> each = new LinkedHashMap<>();
        micros.forEach((part, used) -> each.put(part, (double) used / operations));
        return each;
    }

    long all() {
        return micros.values().stream().mapToLong(Long::longValue).sum();
    }
}
