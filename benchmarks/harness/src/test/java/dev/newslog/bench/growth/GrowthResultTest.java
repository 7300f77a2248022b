package dev.newslog.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.contest.Result.Entry;
import dev.newslog.bench.contest.Round;
import dev.newslog.bench.growth.GrowthResult.OfFactor;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthResultTest {

    private static final Plan PLAN = new Plan(40_000, 2, 10_000);

    @Test
    void each_variant_is_compared_with_the_first_of_its_factor() {
        GrowthResult result = new GrowthResult(
                PLAN,
                List.of(
                        new OfFactor(
                                Factor.SIZE,
                                "both grew",
                                List.of(entry("10,000", 300, 320), entry("300,000", 450, 480))),
                        new OfFactor(Factor.PARTITIONS, "by hash", List.of(entry("1", 1_200, 1_200)))));

        String[] lines = result.text().split("\n", -1);

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).isEqualTo("size of the archive: both grew"))
                .anySatisfy(line -> assertThat(line).contains("CPU us a submission", "service", "postgres"))
                .anySatisfy(line -> assertThat(line).contains("300,000", "565 (558 to 573)", "465", "100", "1.38"))
                .anySatisfy(line -> assertThat(line).startsWith("partitions in use: by hash"))
                .anySatisfy(line -> assertThat(line).contains("1,300 (1,300 to 1,300)", "1.00 (1.00 to 1.00)"))
                .anySatisfy(line -> assertThat(line).startsWith("Others had 25 (25 to 25) %"));
    }

    @Test
    void the_large_archive_is_larger_than_the_small_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrowthPlan(PLAN, EnumSet.allOf(Factor.class), 10_000, false))
                .withMessageContaining("10,000");
    }

    private static Entry entry(String name, double... service) {
        return new Entry(
                name,
                Role.NEWSLOG,
                Arrays.stream(service)
                        .mapToObj(micros -> new Round(cpu(micros), 1_000, 200, 0.25))
                        .toList());
    }

    private static Map<String, Double> cpu(double service) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        cpu.put("service", service);
        cpu.put("postgres", 100.0);
        return cpu;
    }
}
