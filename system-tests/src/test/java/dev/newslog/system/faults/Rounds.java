package dev.newslog.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.system.Newsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Strikes each fault some times, and keeps a table of what it came to. `-Dnewslog.test.fault` takes those alone whose
/// name
/// contains it.
final class Rounds {

    private static final int COUNT = Integer.getInteger("newslog.test.rounds", 2);
    private static final long SEED = Long.getLong("newslog.test.seed", 20261102);
    private static final String ONLY = System.getProperty("newslog.test.fault", "");
    private static final String LINE = "%-40s %6s %11s %4s %7s %9s%n";

    private final Newsroom newsroom;
    private final Path table;
    private final StringBuilder text =
            new StringBuilder(LINE.formatted("fault", "rounds", "submissions", "lost", "doubled", "stall (s)"));

    /// @param table the name of the file in `target`
    Rounds(Newsroom newsroom, String table) {
        this.newsroom = newsroom;
        this.table = Path.of("target", table);
    }

    /// A test for each of these.
    Stream<DynamicTest> of(Fault... faults) {
        return Stream.of(faults)
                .filter(fault -> fault.name().contains(ONLY))
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> strike(fault)));
    }

    private void strike(Fault fault) throws Exception {
        Random seeds = new Random(SEED ^ fault.name().hashCode());
        List<Round> rounds = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            rounds.add(Round.of(fault, newsroom, seeds.nextLong()));
        }
        write(fault, rounds);

        assertThat(rounds).allSatisfy(round -> {
            assertThat(round.submissions()).isPositive();
            assertThat(round.lost()).isZero();
            assertThat(round.doubled()).isZero();
        });
    }

    private void write(Fault fault, List<Round> rounds) throws IOException {
        text.append(LINE.formatted(
                fault.name(),
                rounds.size(),
                sum(rounds, Round::submissions),
                sum(rounds, Round::lost),
                sum(rounds, Round::doubled),
                "%.1f"
                        .formatted(rounds.stream()
                                        .map(Round::stall)
                                        .mapToLong(Duration::toMillis)
                                        .max()
                                        .orElse(0)
                                / 1_000.0)));
        Files.writeString(table, text);
    }

    private static int sum(List<Round> rounds, ToIntFunction<Round> what) {
        return rounds.stream().mapToInt(what).sum();
    }
}
