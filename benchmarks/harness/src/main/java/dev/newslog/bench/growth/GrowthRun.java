package dev.newslog.bench.growth;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.Contest;
import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.growth.GrowthResult.OfFactor;
import dev.newslog.bench.store.Archive;
import dev.newslog.bench.story.Mix;
import dev.newslog.bench.story.Stories;
import dev.newslog.bench.story.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// How the store-service's cost a submission grows with one factor at a time. Each variant of a factor has an
/// archive of its own; they do the same stories in turns. All else is one instance, twelve partitions and the usual
/// stories.
public final class GrowthRun {

    private static final long SEED = 4;
    private static final int MOST_INSTANCES = 3;
    private static final Mix NEW_ALONE = new Mix(0, 0, 0, Mix.USUAL.paragraphs());

    private final Arena arena;
    private final GrowthPlan wanted;
    private final Consumer<String> progress;

    private GrowthRun(Arena arena, GrowthPlan wanted, Consumer<String> progress) {
        this.arena = arena;
        this.wanted = wanted;
        this.progress = progress;
    }

    /// Measures the factors one after the other, each on new servers.
    public static GrowthResult run(Path project, GrowthPlan wanted, Consumer<String> progress) {
        return new GrowthResult(
                wanted.plan(),
                wanted.factors().stream()
                        .map(factor -> {
                            progress.accept("%s: starting".formatted(factor.title()));
                            try (Arena arena = new Arena(project)) {
                                return new GrowthRun(arena, wanted, progress).measure(factor);
                            }
                        })
                        .toList());
    }

    private OfFactor measure(Factor factor) {
        return switch (factor) {
            case SIZE -> new SizeRun(arena, wanted, progress).measure();
            case PARTITIONS -> partitions();
            case INSTANCES -> instances();
            case REVISIONS -> revisions();
        };
    }

    private OfFactor partitions() {
        return measure(
                Factor.PARTITIONS,
                "articles by their hash on the first of the twelve",
                wanted.plan(),
                Mix.USUAL,
                IntStream.of(1, 4, Archive.PARTITIONS),
                used -> archive("partitions", used, 1).contestant(text(used), new Partitions(used)::place));
    }

    /// Each gets so much more to warm up that every instance has its full share of it.
    private OfFactor instances() {
        Plan plan = wanted.plan();
        return measure(
                Factor.INSTANCES,
                "the service's CPU is that of all of them; %d times as many to warm up".formatted(MOST_INSTANCES),
                new Plan(plan.warmUp() * MOST_INSTANCES, plan.rounds(), plan.operations()),
                Mix.USUAL,
                IntStream.rangeClosed(1, MOST_INSTANCES),
                instances -> archive("instances", instances, instances).contestant(text(instances)));
    }

    private OfFactor revisions() {
        return measure(
                Factor.REVISIONS,
                "in one round; the few articles of most revisions leave some partitions without any",
                wanted.plan(),
                NEW_ALONE,
                IntStream.of(1, 10, Math.min(1_000, wanted.plan().operations())),
                revisions -> new Revising(archive("revisions", revisions, 1).contestant(text(revisions)), revisions));
    }

    private OfFactor measure(
            Factor factor,
            String note,
            Plan plan,
            Mix mix,
            IntStream variants,
            IntFunction<Contestant<Story>> started) {
        List<Contestant<Story>> contestants = variants.mapToObj(started).toList();
        return new OfFactor(
                factor,
                note,
                new Contest(factor.title(), plan, progress)
                        .run(contestants, new Stories(SEED, mix)::next)
                        .entries());
    }

    private Archive archive(String factor, int variant, int instances) {
        return new Archive(arena, factor + '_' + variant, instances, false);
    }

    private static String text(int variant) {
        return String.format(Locale.ROOT, "%,d", variant);
    }
}
