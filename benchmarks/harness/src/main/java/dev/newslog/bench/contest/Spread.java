package dev.newslog.bench.contest;

import java.util.Collection;
import java.util.Locale;

/// A figure of several rounds.
///
/// @param median the middle one
/// @param low a quarter of the rounds is at or below it
/// @param high a quarter is at or above it
public record Spread(double median, double low, double high) {

    /// Of at least one figure.
    ///
    /// @throws IllegalArgumentException where there is none
    public static Spread of(Collection<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("a spread needs a figure");
        }
        return new Spread(at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75));
    }

    /// The median, with low and high in parentheses.
    ///
    /// @param format of each
    public String text(String format) {
        return String.format(Locale.ROOT, format + " (" + format + " to " + format + ")", median, low, high);
    }

    /// Between two neighbours, in proportion (Hyndman and Fan's type 7).
    private static double at(double[] sorted, double quantile) {
        double place = quantile * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
