package dev.newslog.bench.contest;

import dev.newslog.bench.contest.Contestant.Role;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What a contest came to.
///
/// @param name of the contest
/// @param plan how it was run
/// @param entries one a contestant
public record Result(String name, Contest.Plan plan, List<Entry> entries) {

    /// All rounds of one contestant.
    public record Entry(String name, Role role, List<Round> rounds) {

        /// A figure over all rounds.
        public Spread spread(ToDoubleFunction<Round> figure) {
            return Spread.of(rounds.stream().map(figure::applyAsDouble).toList());
        }

        /// CPU time an operation of all parts together, in microseconds.
        public Spread cpu() {
            return spread(Round::cpuOfAll);
        }

        /// CPU time an operation of one part, in microseconds.
        public Spread cpuOf(String part) {
            return spread(round -> round.cpu().getOrDefault(part, 0.0));
        }

        /// How many times the CPU of another it takes: the median of the rounds' ratios, as both had the same
        /// neighbours in a round.
        public Spread ratioTo(Entry other) {
            return Spread.of(IntStream.range(0, rounds.size())
                    .mapToObj(round -> rounds.get(round).cpuOfAll()
                            / other.rounds().get(round).cpuOfAll())
                    .toList());
        }

        /// What parts the work has, in their order.
        public List<String> parts() {
            return List.copyOf(rounds.getFirst().cpu().keySet());
        }
    }

    /// How many times as much work Newslog does with the same CPU as another contestant.
    public Spread ratio(Entry other) {
        return entries.stream()
                .filter(entry -> entry.role() == Role.NEWSLOG)
                .findFirst()
                .map(other::ratioTo)
                .orElseThrow();
    }

    /// What part of the machine others had, 0 to 1.
    public Spread others() {
        return Spread.of(entries.stream()
                .flatMap(entry -> entry.rounds().stream().map(Round::others))
                .toList());
    }
}
