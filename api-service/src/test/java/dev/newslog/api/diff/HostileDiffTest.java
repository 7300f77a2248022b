package dev.newslog.api.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.newslog.api.diff.Kind.Pair;
import dev.newslog.api.diff.Operation.Op;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What two texts of the greatest length may cost, whatever they are. Told in counts, as times are of the machine:
/// where these hold, a pair took less than a second and 64 MiB of heap.
class HostileDiffTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_ALLOCATED = 700_000_000;
    private static final int MOST_OPERATIONS = 2 * Script.MOST_OPERATIONS;

    static Stream<Named<Pair>> pairs() {
        return HostilePairs.all().entrySet().stream()
                .map(pair -> Named.of(pair.getKey(), pair.getValue().get()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_pair_of_the_greatest_length_costs_no_more_than_any_two(Pair texts) {
        Budget budget = new Budget(TextDiff.STEPS);
        long before = THREADS.getCurrentThreadAllocatedBytes();

        TextDiff diff = TextDiff.between(texts.before(), texts.after(), budget);

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        assertThat(budget.comparisons()).isLessThan(TextDiff.STEPS);
        assertThat(diff.operations()).hasSizeLessThan(MOST_OPERATIONS);
        assertThat(joined(diff, Op.INSERT)).isEqualTo(texts.before());
        assertThat(joined(diff, Op.DELETE)).isEqualTo(texts.after());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void its_lines_cost_no_more_either(Pair texts) {
        Budget budget = new Budget(TextDiff.STEPS);
        long before = THREADS.getCurrentThreadAllocatedBytes();

        String hunks = UnifiedDiff.hunks(texts.before(), texts.after(), budget);

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        assertThat(budget.comparisons()).isLessThan(TextDiff.STEPS);
        assertThat(Patched.by(hunks, texts.before())).isEqualTo(texts.after());
    }

    private static String joined(TextDiff diff, Op without) {
        return diff.operations().stream()
                .filter(operation -> operation.op() != without)
                .map(Operation::text)
                .collect(Collectors.joining());
    }
}
