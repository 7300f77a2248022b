package dev.newslog.bench.contest;

import java.util.Map;

/// What one round cost one contestant.
///
/// @param cpu from a part's name to its CPU time an operation, in microseconds
/// @param perSecond operations
/// @param residentMib memory of the service at the end
/// @param others what part of the machine others had meanwhile, 0 to 1
public record Round(Map<String, Double> cpu, double perSecond, double residentMib, double others) {

    /// CPU time an operation of all parts together, in microseconds.
    public double cpuOfAll() {
        return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
