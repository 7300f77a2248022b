package dev.newslog.bench.report;

import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.contest.Result.Entry;
import dev.newslog.bench.contest.Round;
import dev.newslog.bench.contest.Spread;
import java.util.Locale;
import java.util.stream.Collectors;

/// A contest as a table for people.
public final class TextReport {

    private TextReport() {}

    /// The table of one contest, with how noisy the machine was.
    public static String of(Result result) {
        String rows = result.entries().stream().map(entry -> row(result, entry)).collect(Collectors.joining("\n"));
        return """
                %s: %d rounds of %,d operations each, in turns, after %,d to warm up
                medians (quarter to three quarters of the rounds)

                %-16s %26s %9s %9s   %-26s %s
                %s

                Others had %s of the machine meanwhile.
                """.formatted(
                        result.name(),
                        result.plan().rounds(),
                        result.plan().operations(),
                        result.plan().warmUp(),
                        "",
                        "CPU us an operation",
                        "a second",
                        "MiB",
                        "Newslog does",
                        "CPU by part, us",
                        rows,
                        percent(result.others()));
    }

    private static String row(Result result, Entry entry) {
        Spread cpu = entry.cpu();
        return "%-16s %26s %9s %9s   %-26s %s"
                .formatted(
                        entry.name(),
                        cpu.text("%,.0f"),
                        number("%,.0f", entry.spread(Round::perSecond).median()),
                        number("%,.0f", entry.spread(Round::residentMib).median()),
                        entry.role() == Role.NEWSLOG ? "" : result.ratio(entry).text("%.2f") + " of it",
                        parts(entry));
    }

    private static String parts(Entry entry) {
        return entry.parts().stream()
                .map(part -> part + " " + number("%,.0f", entry.cpuOf(part).median()))
                .collect(Collectors.joining(", "));
    }

    private static String percent(Spread part) {
        return number("%.0f %%", part.median() * 100)
                + " (%s to %s)".formatted(number("%.0f", part.low() * 100), number("%.0f", part.high() * 100));
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
