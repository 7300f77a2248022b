package dev.newslog.bench.start;

import dev.newslog.bench.contest.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How long services took to start.
///
/// @param upMillis from the start of all parts, with no data, to the first story that can be read, round by round
public record StartResult(List<OfService> services, List<Double> upMillis) {

    /// One start.
    ///
    /// @param millis until it was ready
    /// @param cpuMillis CPU time until then
    /// @param residentMib memory then
    public record Start(double millis, double cpuMillis, double residentMib) {}

    /// A service's starts, round by round.
    ///
    /// @param cached with a cache of its classes
    /// @param plain with the JDK's class-data sharing
    public record OfService(String name, List<Start> cached, List<Start> plain) {

        /// What part of the plain time it takes with the cache: the median of the rounds' ratios.
        public Spread ratio() {
            return Spread.of(IntStream.range(0, cached.size())
                    .mapToObj(round ->
                            cached.get(round).millis() / plain.get(round).millis())
                    .toList());
        }

        private String row() {
            return String.format(
                    Locale.ROOT,
                    "%-15s %9.0f %9.0f   %9.0f %9.0f   %9.0f %9.0f   %s",
                    name,
                    median(cached, Start::millis),
                    median(plain, Start::millis),
                    median(cached, Start::cpuMillis),
                    median(plain, Start::cpuMillis),
                    median(cached, Start::residentMib),
                    median(plain, Start::residentMib),
                    ratio().text("%.2f"));
        }

        private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
            return Spread.of(starts.stream().map(figure::applyAsDouble).toList())
                    .median();
        }
    }

    /// A table for people.
    public String text() {
        return """
                start: medians of %d rounds, in turns, with a class cache and with the JDK's class-data sharing

                                     ready after, ms          CPU until then, ms      resident then, MiB   with the cache
                                   cache     plain       cache     plain       cache     plain   takes this part
                %s

                up, from an empty folder to the first story that can be read: %s ms
                """.formatted(
                        services.getFirst().cached().size(),
                        services.stream().map(OfService::row).collect(Collectors.joining("\n")),
                        Spread.of(upMillis).text("%,.0f"));
    }
}
