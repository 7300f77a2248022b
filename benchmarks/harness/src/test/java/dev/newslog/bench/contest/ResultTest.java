package dev.newslog.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.contest.Result.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void a_ratio_is_taken_within_each_round_as_both_had_the_same_neighbours_there() {
        Entry newslog = entry("Newslog", Role.NEWSLOG, 100, 400, 110);
        Entry peer = entry("peer", Role.PEER, 200, 800, 220);

        Result result = new Result("ingest", new Plan(0, 3, 1), List.of(newslog, peer));

        assertThat(result.ratio(peer)).isEqualTo(new Spread(2, 2, 2));
    }

    @Test
    void the_limit_does_the_same_with_less() {
        Entry newslog = entry("Newslog", Role.NEWSLOG, 100);
        Entry limit = entry("limit", Role.LIMIT, 80);

        Result result = new Result("ingest", new Plan(0, 1, 1), List.of(newslog, limit));

        assertThat(result.ratio(limit).median()).isEqualTo(0.8);
    }

    private static Entry entry(String name, Role role, double... cpu) {
        return new Entry(
                name,
                role,
                DoubleStream.of(cpu)
                        .mapToObj(micros -> new Round(Map.of("service", micros), 1, 1, 0))
                        .toList());
    }
}
