package dev.newslog.bench.contest;

import dev.newslog.bench.contest.Result.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Lets contestants do the same work in turns: A B C, A B C. So what disturbs the machine disturbs each.
public final class Contest {

    private final String name;
    private final Plan plan;
    private final Consumer<String> progress;

    /// How long it takes, counted in operations.
    ///
    /// @param warmUp operations of each before the first round
    /// @param rounds how often each is measured
    /// @param operations of each round
    public record Plan(int warmUp, int rounds, int operations) {}

    /// @param progress is told a line a round
    public Contest(String name, Plan plan, Consumer<String> progress) {
        this.name = name;
        this.plan = plan;
        this.progress = progress;
    }

    /// Warms all up and measures them.
    ///
    /// @param next gives so many operations that come next
    public <W> Result run(List<Contestant<W>> contestants, IntFunction<List<W>> next) {
        warmUp(contestants, next);
        return measure(contestants, next);
    }

    /// Measures all, which are warm.
    ///
    /// @param next gives so many operations that come next
    public <W> Result measure(List<Contestant<W>> contestants, IntFunction<List<W>> next) {
        List<Entry> entries = contestants.stream()
                .map(contestant -> new Entry(contestant.name(), contestant.role(), new ArrayList<>()))
                .toList();
        for (int round = 1; round <= plan.rounds(); round++) {
            List<W> same = next.apply(plan.operations());
            for (int at = 0; at < contestants.size(); at++) {
                Round measured = measured(contestants.get(at), same);
                entries.get(at).rounds().add(measured);
                progress.accept("%s: round %d of %d, %s: %,.0f us CPU an operation"
                        .formatted(
                                name, round, plan.rounds(), contestants.get(at).name(), measured.cpuOfAll()));
            }
        }
        return new Result(name, plan, entries);
    }

    /// Lets all do as many operations as the plan wants before the first round.
    ///
    /// @param next gives so many operations that come next
    public <W> void warmUp(List<Contestant<W>> contestants, IntFunction<List<W>> next) {
        for (int left = plan.warmUp(); left > 0; left -= plan.operations()) {
            progress.accept("%s: warming up, %,d operations to go".formatted(name, left));
            List<W> same = next.apply(Math.min(left, plan.operations()));
            contestants.forEach(contestant -> contestant.work(same).run());
        }
    }

    private static <W> Round measured(Contestant<W> contestant, List<W> operations) {
        Runnable work = contestant.work(operations);
        Machine machine = Machine.now();
        Usage before = Usage.of(contestant.metered());
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        Usage used = Usage.of(contestant.metered()).since(before);
        return new Round(
                used.each(operations.size()),
                operations.size() / seconds,
                ProcessTable.residentKib(contestant.process()) / 1024.0,
                Machine.now().othersSince(machine, used.all()));
    }
}
