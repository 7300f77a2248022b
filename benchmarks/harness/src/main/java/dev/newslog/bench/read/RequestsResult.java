package dev.newslog.bench.read;

import dev.newslog.bench.contest.Result;
import dev.newslog.bench.contest.Result.Entry;
import dev.newslog.bench.contest.Round;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What each kind of request costs Newslog.
///
/// @param result one entry a kind
/// @param comparedWith from a kind's name to that of another
public record RequestsResult(Result result, Map<String, String> comparedWith) {

    /// A table for people, with how noisy the machine was.
    public String text() {
        return """
                requests of Newslog alone: %d rounds of %s each, in turns, after %s to warm up
                medians (quarter to three quarters of the rounds), ratios within each round

                %-12s %26s %s %9s   beside another
                %s

                Others had %s %% of the machine meanwhile.
                """.formatted(
                        result.plan().rounds(),
                        number(result.plan().operations()),
                        number(result.plan().warmUp()),
                        "",
                        "CPU us a request",
                        result.entries().getFirst().parts().stream()
                                .map(RequestsResult::column)
                                .collect(Collectors.joining(" ")),
                        "a second",
                        result.entries().stream().map(this::row).collect(Collectors.joining("\n")),
                        percent());
    }

    private String row(Entry kind) {
        String row = "%-12s %26s %s %9s   %s"
                .formatted(
                        kind.name(),
                        kind.cpu().text("%,.0f"),
                        kind.parts().stream()
                                .map(part -> column(number(kind.cpuOf(part).median())))
                                .collect(Collectors.joining(" ")),
                        number(kind.spread(Round::perSecond).median()),
                        compared(kind));
        return row.stripTrailing();
    }

    private String compared(Entry kind) {
        String other = comparedWith.get(kind.name());
        return result.entries().stream()
                .filter(entry -> entry.name().equals(other))
                .map(entry -> kind.ratioTo(entry).text("%.2f") + " of " + other)
                .collect(Collectors.joining());
    }

    private String percent() {
        return number(result.others().median() * 100)
                + " (%s to %s)"
                        .formatted(
                                number(result.others().low() * 100),
                                number(result.others().high() * 100));
    }

    private static String column(String text) {
        return "%9s".formatted(text);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
