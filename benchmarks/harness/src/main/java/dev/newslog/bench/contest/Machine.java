package dev.newslog.bench.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// CPU time of the whole machine since it was started, in clock ticks.
///
/// @param busy used by its processes
/// @param stolen taken by its host
/// @param all that it had
record Machine(long busy, long stolen, long all) {

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STOLEN = 7;
    private static final int KINDS = 8;

    static Machine now() {
        try {
            String total = Files.readAllLines(Path.of("/proc/stat")).getFirst();
            long[] kinds = Arrays.stream(total.split("\\s+", -1))
                    .skip(1)
                    .limit(KINDS)
                    .mapToLong(Long::parseLong)
                    .toArray();
            long all = Arrays.stream(kinds).sum();
            return new Machine(all - kinds[IDLE] - kinds[WAITING] - kinds[STOLEN], kinds[STOLEN], all);
        } catch (IOException failed) {
            throw new UncheckedIOException("CPU time is read from /proc/stat", failed);
        }
    }

    /// What part of the machine others had since an earlier moment, 0 to 1.
    ///
    /// @param oursMicros CPU time of the processes that are measured
    double othersSince(Machine earlier, long oursMicros) {
        double taken = busy - earlier.busy + (stolen - earlier.stolen) - oursMicros / 10_000.0;
        return Math.clamp(taken / Math.max(1, all - earlier.all), 0, 1);
    }
}
