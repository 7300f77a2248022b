package dev.newslog.bench;

import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.growth.Factor;
import dev.newslog.bench.growth.GrowthPlan;
import dev.newslog.bench.growth.GrowthRun;
import dev.newslog.bench.ingest.IngestContest;
import dev.newslog.bench.latency.LatencyRun;
import dev.newslog.bench.read.ReadPlan;
import dev.newslog.bench.read.ReadRun;
import dev.newslog.bench.report.Report;
import dev.newslog.bench.start.StartRun;
import dev.newslog.bench.store.StoreContest;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures Newslog beside a limit and a peer, in turns in one run.
@Command(
        name = "newslog bench",
        description = "Measures Newslog beside a limit and a peer, in turns in one run, by CPU time an operation.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", description = "what to measure: ${COMPLETION-CANDIDATES}; all of it by default")
    private Set<What> asked = EnumSet.allOf(What.class);

    @Option(names = "--rounds", description = "how often each is measured (default: ${DEFAULT-VALUE})")
    private int rounds = 7;

    @Option(names = "--operations", description = "operations of a round (default: ${DEFAULT-VALUE})")
    private int operations = 10_000;

    @Option(names = "--warm-up", description = "operations of each before (default: ${DEFAULT-VALUE})")
    private int warmUp = 120_000;

    @Option(names = "--articles", description = "read: how many the archive holds (default: ${DEFAULT-VALUE})")
    private int articles = 25_000;

    @Option(
            names = "--factor",
            description = "growth: what the cost may grow with: ${COMPLETION-CANDIDATES}; all of it by default")
    private Set<Factor> factors = EnumSet.allOf(Factor.class);

    @Option(names = "--revisions", description = "growth: how many the large archive holds (default: ${DEFAULT-VALUE})")
    private int revisions = 300_000;

    @Option(names = "--brief", description = "growth: fill the large archive with stories of one paragraph")
    private boolean brief;

    @Option(names = "--out", description = "folder for the reports (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("target/bench");

    /// What can be measured.
    enum What {
        INGEST,
        STORE,
        READ,
        GROWTH,
        LATENCY,
        START;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private BenchCommand() {}

    /// Ends with 0, with 1 where a contestant did not do its work, or with 2 where the command was wrong.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        Path project = Path.of(System.getProperty("newslog.project", "."));
        Plan plan = new Plan(warmUp, rounds, operations);
        Report report = new Report(out);
        for (What what : asked) {
            switch (what) {
                case INGEST -> report.write(IngestContest.run(project, plan, System.err::println));
                case STORE -> report.write(StoreContest.run(project, plan, System.err::println));
                case READ -> report.write(ReadRun.run(project, new ReadPlan(plan, articles), System.err::println));
                case GROWTH ->
                    report.write(GrowthRun.run(
                            project, new GrowthPlan(plan, factors, revisions, brief), System.err::println));
                case START -> report.write(StartRun.run(project, rounds, System.err::println));
                case LATENCY -> report.write(LatencyRun.run(project, plan, System.err::println));
            }
        }
        return 0;
    }
}
