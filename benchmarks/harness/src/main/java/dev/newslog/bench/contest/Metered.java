package dev.newslog.bench.contest;

import java.util.Arrays;
import java.util.List;

/// A part of the work whose CPU counts.
///
/// @param name `load`, `service`, `kafka` or `postgres`
/// @param processes the processes that do it; their children count with them
public record Metered(String name, List<Long> processes) {

    public static Metered of(String name, long... processes) {
        return new Metered(name, Arrays.stream(processes).boxed().toList());
    }
}
