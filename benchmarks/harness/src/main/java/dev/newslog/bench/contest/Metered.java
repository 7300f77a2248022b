package dev.newslog.bench.contest;

import java.util.List;
import java.util.function.ToLongFunction;

/// A part of the work whose CPU counts.
///
/// @param name `load`, `service`, `kafka` or `postgres`
/// @param cpuMicros CPU time that it has used so far, in microseconds
public record Metered(String name, ToLongFunction<ProcessTable> cpuMicros) {

    /// This process, without the programs that it has started.
    public static Metered load() {
        long here = ProcessHandle.current().pid();
        return new Metered("load", table -> table.cpuMicros(here));
    }

    /// A program and all processes that it has started.
    public static Metered of(String name, long process) {
        return of(name, List.of(process));
    }

    /// Programs that do the same, with all processes that they have started.
    public static Metered of(String name, List<Long> processes) {
        return new Metered(
                name,
                table -> processes.stream().mapToLong(table::cpuMicrosOfTree).sum());
    }
}
