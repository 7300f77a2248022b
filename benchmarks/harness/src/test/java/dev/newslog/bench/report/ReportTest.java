package dev.newslog.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.contest.Result.Entry;
import dev.newslog.bench.contest.Round;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Result RESULT = new Result(
            "ingest",
            new Plan(40_000, 2, 10_000),
            List.of(
                    entry("Newslog", Role.NEWSLOG, 300, 320),
                    entry("limit: Vert.x", Role.LIMIT, 240, 256),
                    entry("peer: Spring", Role.PEER, 600, 640)));

    @TempDir
    Path folder;

    @Test
    void the_table_says_how_much_newslog_does_for_the_same_cpu() {
        String[] lines = TextReport.of(RESULT).split("\n", -1);

        assertThat(lines).anySatisfy(line -> assertThat(line).contains("limit: Vert.x", "248", "0.80", "service 248"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("peer: Spring", "620", "2.00"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("Others had 25 %"));
    }

    @Test
    void a_contest_is_written_as_text_json_and_a_chart() {
        new Report(folder).write(RESULT);

        assertThat(folder.resolve("ingest.txt")).content().isEqualTo(TextReport.of(RESULT));
        assertThat(folder.resolve("ingest.json")).content().contains("\"perSecond\" : 1000.0");
        assertThat(folder.resolve("ingest.svg")).content().contains("<svg", "0 0 800 450");
    }

    private static Entry entry(String name, Role role, double... service) {
        return new Entry(
                name,
                role,
                Arrays.stream(service)
                        .mapToObj(micros -> new Round(Map.of("service", micros), 1000, 200, 0.25))
                        .toList());
    }
}
