package dev.newslog.bench.growth;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.Contest;
import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.growth.GrowthResult.OfFactor;
import dev.newslog.bench.store.Archive;
import dev.newslog.bench.story.Mix;
import dev.newslog.bench.story.Stories;
import dev.newslog.bench.story.Story;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A small archive beside a large one, which archive the same stories in turns.
///
/// Their services have done the same when the first round begins, and their last ten thousand revisions are the same:
/// so only what lies below those differs.
final class SizeRun {

    private static final long SEED = 4;
    private static final long SEED_OF_WARM_UP = 5;
    private static final long SEED_OF_FILLING = 6;
    private static final int AT_ONCE = 10_000;
    private static final int LEAST_AT_ONCE = 500;

    private final GrowthPlan wanted;
    private final Consumer<String> progress;
    private final Archive small;
    private final Archive large;

    SizeRun(Arena arena, GrowthPlan wanted, Consumer<String> progress) {
        this.wanted = wanted;
        this.progress = progress;
        this.small = new Archive(arena, "small", 1, false);
        this.large = new Archive(arena, "large", 1, false);
    }

    OfFactor measure() {
        Contest contest = new Contest(Factor.SIZE.title(), wanted.plan(), progress);
        Contestant<Story> intoSmall = small.contestant(text(GrowthPlan.SMALL));
        Contestant<Story> intoLarge = large.contestant(text(wanted.revisions()));
        List<Contestant<Story>> both = List.of(intoSmall, intoLarge);
        fillLarge(intoLarge);
        contest.warmUp(both, new Stories(SEED_OF_WARM_UP, Mix.USUAL)::next);
        Stories stories = new Stories(SEED, Mix.USUAL);
        fillBoth(both, stories);
        long smallBefore = small.revisions();
        long largeBefore = large.revisions();
        Result result = contest.measure(both, stories::next);
        String note = "in these rounds they grew from %s to %s and from %s to %s revisions"
                .formatted(text(smallBefore), text(small.revisions()), text(largeBefore), text(large.revisions()));
        return new OfFactor(Factor.SIZE, note, result.entries());
    }

    /// With what both get later it is as large as was asked for. Its service begins anew then, as the other one does.
    private void fillLarge(Contestant<Story> intoLarge) {
        int others = wanted.revisions() - GrowthPlan.SMALL - wanted.plan().warmUp();
        fill(large, others, List.of(intoLarge), new Stories(SEED_OF_FILLING, Mix.USUAL), wanted.brief());
        large.restart();
    }

    /// The small one had grown while it was warmed up.
    private void fillBoth(List<Contestant<Story>> both, Stories stories) {
        small.empty();
        fill(small, GrowthPlan.SMALL, both, stories, false);
        small.tidy();
        large.tidy();
    }

    /// Archives stories, in one archive or in both, until there are so many revisions in one of them, or a few more.
    private void fill(Archive archive, long revisions, List<Contestant<Story>> into, Stories stories, boolean brief) {
        for (long left = revisions - archive.revisions(); left > 0; left = revisions - archive.revisions()) {
            progress.accept("%s: filling, %,d revisions to go".formatted(Factor.SIZE.title(), left));
            List<Story> next = stories.next(Math.clamp(left, LEAST_AT_ONCE, AT_ONCE));
            List<Story> same = brief ? next.stream().map(Story::brief).toList() : next;
            into.forEach(contestant -> contestant.work(same).run());
        }
    }

    private static String text(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
