package dev.newslog.bench.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.contest.Result.Entry;
import dev.newslog.bench.contest.Round;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestsResultTest {

    @Test
    void a_kind_of_request_stands_beside_the_one_that_it_is_compared_with() {
        RequestsResult result = new RequestsResult(
                new Result(
                        "read-requests",
                        new Plan(40_000, 2, 10_000),
                        List.of(entry("article", 200, 220), entry("304", 50, 60), entry("page 1", 1_400, 1_400))),
                Map.of("304", "article"));

        String[] lines = result.text().split("\n", -1);

        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line).contains("CPU us a request", "service", "postgres", "beside another"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("304")
                        .containsSubsequence(
                                "155 (153 to 158)", "55", "100", "1,000", "0.50 (0.50 to 0.50) of article"))
                .anySatisfy(line -> assertThat(line).startsWith("page 1").endsWith("1,000"))
                .anySatisfy(line -> assertThat(line).isEqualTo("Others had 25 (25 to 25) % of the machine meanwhile."));
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
