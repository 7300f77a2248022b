package dev.newslog.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.bench.start.StartResult.OfService;
import dev.newslog.bench.start.StartResult.Start;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartResultTest {

    @Test
    void the_table_tells_time_cpu_and_memory_of_both_ways_and_the_start_of_all_parts() {
        StartResult result = new StartResult(
                List.of(new OfService(
                        "store-service", List.of(new Start(3_000, 2_000, 180)), List.of(new Start(4_000, 3_500, 210)))),
                List.of(14_000.0, 16_000.0));

        String[] lines = result.text().split("\n", -1);

        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence("store-service", "3000", "4000", "2000", "3500", "180", "210", "0.75"))
                .anySatisfy(line -> assertThat(line).startsWith("up,").endsWith("15,000 (14,500 to 15,500) ms"));
    }
}
