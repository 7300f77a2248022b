package dev.newslog.bench.growth;

import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.Result.Entry;
import dev.newslog.bench.contest.Round;
import dev.newslog.bench.contest.Spread;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What archiving a submission costs as one factor at a time grows.
public record GrowthResult(Plan plan, List<OfFactor> factors) {

    /// The variants of one factor, the first of which the others are compared with.
    ///
    /// @param note what else there is to know
    public record OfFactor(Factor factor, String note, List<Entry> variants) {

        private String text() {
            List<String> parts = variants.getFirst().parts();
            return """
                    %s: %s
                    %12s %26s %s %9s   of the first
                    %s
                    """.formatted(
                            factor.title(),
                            note,
                            "",
                            "CPU us a submission",
                            parts.stream().map(GrowthResult::column).collect(Collectors.joining(" ")),
                            "a second",
                            variants.stream().map(this::row).collect(Collectors.joining("\n")));
        }

        private String row(Entry variant) {
            return "%12s %26s %s %9s   %s"
                    .formatted(
                            variant.name(),
                            variant.cpu().text("%,.0f"),
                            variant.parts().stream()
                                    .map(part ->
                                            column(number(variant.cpuOf(part).median())))
                                    .collect(Collectors.joining(" ")),
                            number(variant.spread(Round::perSecond).median()),
                            variant.ratioTo(variants.getFirst()).text("%.2f"));
        }
    }

    /// A table for people, with how noisy the machine was.
    public String text() {
        Spread others = Spread.of(factors.stream()
                .flatMap(factor -> factor.variants().stream())
                .flatMap(variant -> variant.rounds().stream().map(round -> round.others() * 100))
                .toList());
        return """
                growth: %d rounds of %s stories each, in turns, after %s to warm up
                medians (quarter to three quarters of the rounds), ratios within each round

                %s
                Others had %s %% of the machine meanwhile.
                """.formatted(
                        plan.rounds(),
                        number(plan.operations()),
                        number(plan.warmUp()),
                        factors.stream().map(OfFactor::text).collect(Collectors.joining("\n")),
                        others.text("%.0f"));
    }

    private static String column(String text) {
        return "%9s".formatted(text);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
