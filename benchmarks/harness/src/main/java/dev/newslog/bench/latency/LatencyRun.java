package dev.newslog.bench.latency;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.ProcessTable;
import dev.newslog.bench.ingest.Submitter;
import dev.newslog.bench.latency.LatencyResult.AtRate;
import dev.newslog.bench.latency.LatencyResult.Memory;
import dev.newslog.bench.latency.OpenLoop.Times;
import dev.newslog.bench.story.Mix;
import dev.newslog.bench.story.Stories;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Part;
import dev.newslog.stack.ServiceProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// New stories through all three services at three rates, each a part of the highest that they hold.
///
/// Times count from when a submission was due, not from when a busy sender got to it (coordinated omission).
public final class LatencyRun {

    private static final int CONNECTIONS = 64;
    private static final long SEED = 3;
    private static final List<Double> SHARES = List.of(0.1, 0.5, 0.9);

    private final Stories stories = new Stories(SEED, new Mix(0, 0, 0, 12));
    private final Follower follower;
    private final Readers readers;
    private final URI articles;
    private final List<Part> services;

    private LatencyRun(Follower follower, Readers readers, URI articles, List<Part> services) {
        this.follower = follower;
        this.readers = readers;
        this.articles = articles;
        this.services = services;
    }

    /// Starts all parts, warms them up, looks for the highest rate and measures at parts of it.
    public static LatencyResult run(Path project, Plan plan, Consumer<String> progress) {
        try (Arena arena = new Arena(project)) {
            progress.accept("latency: starting all parts");
            arena.parts().archive();
            ServiceProcess ingest = arena.parts().ingest().longLived();
            ServiceProcess api = arena.parts().api().longLived();
            List<Part> services = List.of(ingest, arena.parts().store().longLived(), api);
            services.forEach(arena::start);
            try (Follower follower = new Follower(api.address());
                    Readers readers = new Readers(api.address(), follower)) {
                return new LatencyRun(follower, readers, ingest.address().resolve("/articles"), services)
                        .measure(plan, progress);
            }
        }
    }

    private LatencyResult measure(Plan plan, Consumer<String> progress) {
        progress.accept("latency: warming up");
        perSecond(plan.warmUp());
        double highest = perSecond(plan.operations());
        progress.accept("latency: the highest rate is %,.0f a second".formatted(highest));
        List<AtRate> rates = new ArrayList<>();
        for (double share : SHARES) {
            progress.accept("latency: at %.0f %% of it".formatted(share * 100));
            rates.add(at(share, share * highest, plan.operations()));
        }
        List<Double> submitted = residentMib();
        progress.accept("latency: at the same rate, with readers");
        submitAndRead(SHARES.getLast() * highest, plan.operations());
        List<Double> read = residentMib();
        List<Memory> memory = IntStream.range(0, services.size())
                .mapToObj(at -> new Memory(services.get(at).name(), submitted.get(at), read.get(at)))
                .toList();
        return new LatencyResult(highest, plan.operations(), rates, memory);
    }

    /// After the last rate: reading would disturb what is measured there.
    private void submitAndRead(double perSecond, int operations) {
        List<Story> all = stories.next(operations);
        CompletableFuture<Void> read = readers.read(all);
        try (OpenLoop load = new OpenLoop()) {
            load.submit(
                    articles, Installation.CLIENT, all.stream().map(Story::json).toList(), perSecond);
        }
        read.join();
    }

    private List<Double> residentMib() {
        return services.stream()
                .map(service -> ProcessTable.residentKib(service.pid()) / 1024.0)
                .toList();
    }

    /// How many go through until the last can be read, as fast as they are taken.
    private double perSecond(int operations) {
        List<Story> all = stories.next(operations);
        List<byte[]> documents = all.stream().map(Story::json).toList();
        long begin = System.nanoTime();
        try (Submitter load = new Submitter(CONNECTIONS)) {
            load.submit(articles, Installation.CLIENT, documents);
        }
        long end = all.stream()
                .mapToLong(story -> follower.shown(story.articleId()))
                .max()
                .orElseThrow();
        return operations * 1e9 / (end - begin);
    }

    private AtRate at(double share, double perSecond, int operations) {
        List<Story> all = stories.next(operations);
        List<byte[]> documents = all.stream().map(Story::json).toList();
        Histogram accepted = new Histogram(3);
        Histogram readable = new Histogram(3);
        Histogram both = new Histogram(3);
        try (OpenLoop load = new OpenLoop()) {
            Times times = load.submit(articles, Installation.CLIENT, documents, perSecond);
            for (int at = 0; at < operations; at++) {
                long shown = follower.shown(all.get(at).articleId());
                accepted.recordValue(micros(times.accepted()[at] - times.due()[at]));
                readable.recordValue(micros(shown - times.accepted()[at]));
                both.recordValue(micros(shown - times.due()[at]));
            }
        }
        return AtRate.of(share, perSecond, accepted, readable, both);
    }

    /// An article may be seen before its publisher got the answer.
    private static long micros(long nanos) {
        return Math.max(0, nanos / 1_000);
    }
}
