package dev.newslog.bench.report;

import dev.newslog.bench.contest.Result;
import dev.newslog.bench.contest.Result.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;

/// A contest as bars: CPU time an operation, by the part that took it.
final class Chart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 450;

    private Chart() {}

    /// Writes it as SVG.
    static void write(Result result, Path file) throws IOException {
        VectorGraphicsEncoder.saveVectorGraphic(of(result), file.toString(), VectorGraphicsFormat.SVG);
    }

    private static CategoryChart of(Result result) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(result.name() + ": CPU time an operation, medians of "
                        + result.plan().rounds() + " rounds")
                .yAxisTitle("microseconds")
                .build();
        chart.getStyler().setStacked(true);
        List<String> names = result.entries().stream().map(Entry::name).toList();
        result.entries()
                .getFirst()
                .parts()
                .forEach(part -> chart.addSeries(
                        part,
                        names,
                        result.entries().stream()
                                .map(entry -> entry.cpuOf(part).median())
                                .toList()));
        return chart;
    }
}
