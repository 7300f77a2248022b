package dev.newslog.bench.start;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.contest.ProcessTable;
import dev.newslog.bench.start.StartResult.OfService;
import dev.newslog.bench.start.StartResult.Start;
import dev.newslog.bench.story.Mix;
import dev.newslog.bench.story.Stories;
import dev.newslog.stack.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How long each service takes until it can do its work: with a cache of its classes, as in the image, and with the
/// JDK's own class-data sharing, in turns. And how long all parts together take until the first story can be read.
public final class StartRun {

    private static final long SEED = 7;

    private final Arena arena;
    private final int rounds;
    private final Consumer<String> progress;

    private StartRun(Arena arena, int rounds, Consumer<String> progress) {
        this.arena = arena;
        this.rounds = rounds;
        this.progress = progress;
    }

    /// Measures each service beside a Kafka and a PostgreSQL that run, with an archive that is made; then all parts
    /// with nothing there.
    public static StartResult run(Path project, int rounds, Consumer<String> progress) {
        return new StartResult(services(project, rounds, progress), up(project, rounds, progress));
    }

    private static List<OfService> services(Path project, int rounds, Consumer<String> progress) {
        try (Arena arena = new Arena(project)) {
            arena.parts().archive();
            StartRun run = new StartRun(arena, rounds, progress);
            // each makes what the next one needs: the topic, the schema
            return Stream.of(
                            arena.parts().ingest(),
                            arena.parts().store(),
                            arena.parts().api())
                    .map(run::measure)
                    .toList();
        }
    }

    private static List<Double> up(Path project, int rounds, Consumer<String> progress) {
        ColdStart start = new ColdStart(project, new Stories(SEED, Mix.USUAL).next());
        List<Double> millis = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("start: all parts, round %d of %d".formatted(round, rounds));
            millis.add(start.millis());
        }
        return millis;
    }

    private OfService measure(ServiceProcess service) {
        Path cache = arena.data().resolve(service.name() + ".aot");
        progress.accept("start: making the class cache of " + service.name());
        measured(service.longLived("-XX:AOTCacheOutput=" + cache));
        if (!Files.exists(cache)) {
            throw new ContestFailedException(service.name() + " has made no class cache");
        }
        List<Start> cached = new ArrayList<>();
        List<Start> plain = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("start: %s, round %d of %d".formatted(service.name(), round, rounds));
            cached.add(measured(service.longLived("-XX:AOTCache=" + cache)));
            plain.add(measured(service.longLived("-Xshare:auto")));
        }
        return new OfService(service.name(), cached, plain);
    }

    /// Starts it, waits until it is ready, and ends it.
    private static Start measured(ServiceProcess service) {
        long begin = System.nanoTime();
        service.start();
        try {
            return new Start(
                    (System.nanoTime() - begin) / 1e6,
                    ProcessTable.now().cpuMicrosOfTree(service.pid()) / 1e3,
                    ProcessTable.residentKib(service.pid()) / 1024.0);
        } finally {
            service.stop();
        }
    }
}
