package dev.newslog.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.bench.latency.LatencyResult.AtRate;
import dev.newslog.bench.latency.LatencyResult.Memory;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyResultTest {

    @Test
    void the_table_tells_times_at_each_rate_and_the_memory_of_each_service() {
        LatencyResult result = new LatencyResult(
                500,
                4_000,
                List.of(AtRate.of(0.9, 450, of(17_000), of(92_000), of(109_000))),
                List.of(new Memory("api-service", 280.4, 310.6)));

        String[] lines = result.text().split("\n", -1);

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).containsSubsequence("90 %", "450", "17", "92", "109"))
                .anySatisfy(line -> assertThat(line).containsSubsequence("api-service", "280", "311"));
    }

    private static Histogram of(long micros) {
        Histogram histogram = new Histogram(3);
        histogram.recordValue(micros);
        return histogram;
    }
}
