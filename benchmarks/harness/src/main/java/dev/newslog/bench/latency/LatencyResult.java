package dev.newslog.bench.latency;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/// How long submissions took at each rate.
///
/// @param highest submissions a second that went through all services
/// @param operations submissions at each rate
/// @param memory of the services after the last rate, and after more at that rate that were read
public record LatencyResult(double highest, int operations, List<AtRate> rates, List<Memory> memory) {

    /// The memory that a service has, in MiB.
    ///
    /// @param submitted after the last rate, with one reader who follows the feed
    /// @param read after as many more at that rate, each of which was opened once it could be read
    public record Memory(String service, double submitted, double read) {

        private String text() {
            return String.format(Locale.ROOT, "%-15s %,9.0f %,9.0f", service, submitted, read);
        }
    }

    /// At one rate.
    ///
    /// @param share of the highest rate, 0 to 1
    /// @param accepted from due to accepted
    /// @param readable from accepted to readable
    /// @param both from due to readable
    public record AtRate(double share, double perSecond, Percentiles accepted, Percentiles readable, Percentiles both) {

        static AtRate of(double share, double perSecond, Histogram accepted, Histogram readable, Histogram both) {
            return new AtRate(
                    share, perSecond, Percentiles.of(accepted), Percentiles.of(readable), Percentiles.of(both));
        }
    }

    /// In milliseconds.
    public record Percentiles(double p50, double p99, double p999, double most) {

        static Percentiles of(Histogram micros) {
            return new Percentiles(
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getValueAtPercentile(99) / 1e3,
                    micros.getValueAtPercentile(99.9) / 1e3,
                    micros.getMaxValue() / 1e3);
        }

        private String text() {
            return String.format(Locale.ROOT, "%,7.0f %,7.0f %,7.0f %,7.0f", p50, p99, p999, most);
        }
    }

    /// A table for people.
    public String text() {
        String rows = rates.stream()
                .map(at -> String.format(
                        Locale.ROOT,
                        "%5.0f %% %,9.0f   %s   %s   %s",
                        at.share * 100,
                        at.perSecond,
                        at.accepted.text(),
                        at.readable.text(),
                        at.both.text()))
                .collect(Collectors.joining("\n"));
        return """
                latency in ms: p50, p99, p99.9 and the longest of %,d submissions at each rate (highest: %,.0f a second)

                   rate  a second   %-31s   %-31s   %-31s
                %s

                resident MiB after the last rate, and after as many more at that rate, each read once it can be
                %s
                """.formatted(
                        operations,
                        highest,
                        "due to accepted",
                        "accepted to readable",
                        "due to readable",
                        rows,
                        memory.stream().map(Memory::text).collect(Collectors.joining("\n")));
    }
}
