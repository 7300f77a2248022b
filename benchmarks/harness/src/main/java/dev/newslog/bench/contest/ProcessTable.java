package dev.newslog.bench.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the processes of this machine have used, as Linux tells it (proc(5)).
public final class ProcessTable {

    private static final Path PROC = Path.of("/proc");
    /// A clock tick, by which Linux reports CPU time to programs.
    private static final long TICK_MICROS = 10_000;
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int USER_TIME_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_TIME_OF_ENDED_CHILDREN = 14;

    private final Map<Long, Long> own = new HashMap<>();
    private final Map<Long, Long> ofEndedChildren = new HashMap<>();
    private final Map<Long, List<Long>> children = new HashMap<>();

    private ProcessTable() {}

    /// The processes as they are now.
    ///
    /// @throws UncheckedIOException where the machine is no Linux
    public static ProcessTable now() {
        ProcessTable table = new ProcessTable();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                table.add(process);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("CPU time is read from /proc, which this machine does not have", failed);
        }
        return table;
    }

    /// CPU time of a process alone, in microseconds.
    public long cpuMicros(long process) {
        return own.getOrDefault(process, 0L) * TICK_MICROS;
    }

    /// CPU time of a process with all its descendants, also those that have ended, in microseconds.
    public long cpuMicrosOfTree(long process) {
        return cpuMicros(process)
                + ofEndedChildren.getOrDefault(process, 0L) * TICK_MICROS
                + children.getOrDefault(process, List.of()).stream()
                        .mapToLong(this::cpuMicrosOfTree)
                        .sum();
    }

    /// Memory that a process has in RAM, in KiB.
    public static long residentKib(long process) {
        try {
            return Files.readAllLines(PROC.resolve(process + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private void add(Path process) throws IOException {
        String stat;
        try {
            stat = Files.readString(process.resolve("stat"));
        } catch (NoSuchFileException ended) {
            return;
        }
        // the command's name stands in parentheses and may contain anything
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long id = Long.parseLong(process.getFileName().toString());
        own.put(id, Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]));
        ofEndedChildren.put(
                id,
                Long.parseLong(fields[USER_TIME_OF_ENDED_CHILDREN])
                        + Long.parseLong(fields[SYSTEM_TIME_OF_ENDED_CHILDREN]));
        children.computeIfAbsent(Long.parseLong(fields[PARENT]), parent -> new ArrayList<>())
                .add(id);
    }
}
