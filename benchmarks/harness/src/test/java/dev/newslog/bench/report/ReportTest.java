package dev.newslog.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.contest.Result.Entry;
import dev.newslog.bench.contest.Round;
import dev.newslog.bench.read.ReadResult;
import dev.newslog.bench.read.RequestsResult;
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

    @Test
    void reading_is_written_with_both_tables_and_what_was_left_out() {
        RequestsResult requests = new RequestsResult(
                new Result(
                        "read-requests",
                        new Plan(10_000, 2, 10_000),
                        List.of(entry("article", Role.NEWSLOG, 300, 320))),
                Map.of());
        Result article = new Result("read", RESULT.plan(), RESULT.entries());

        new Report(folder).write(new ReadResult(article, requests, List.of("search, as it is answered 400")));

        assertThat(folder.resolve("read.txt"))
                .content()
                .startsWith(TextReport.of(article))
                .endsWith(requests.text() + "Left out: search, as it is answered 400\n");
        assertThat(folder.resolve("read.json")).content().contains("\"read-requests\"", "as it is answered 400");
        assertThat(folder.resolve("read.svg")).content().contains("<svg");
        assertThat(folder.resolve("read-requests.svg")).content().contains("<svg");
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
