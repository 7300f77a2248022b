package dev.newslog.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.growth.GrowthResult;
import dev.newslog.bench.latency.LatencyResult;
import dev.newslog.bench.read.ReadResult;
import dev.newslog.bench.start.StartResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes what was measured: the text to the terminal and to a file, each round as JSON, and a chart.
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /// @param folder is made where it is missing
    public Report(Path folder) {
        this.folder = folder;
    }

    /// Writes one contest.
    public void write(Result result) {
        write(result.name(), TextReport.of(result), result);
        draw(result);
    }

    /// Writes what reading costs.
    public void write(ReadResult result) {
        String text = TextReport.of(result.article()) + "\n" + result.requests().text() + result.notes();
        write("read", text, result);
        draw(result.article());
        draw(result.requests().result());
    }

    /// Writes how the cost of archiving grows.
    public void write(GrowthResult result) {
        write("growth", result.text(), result);
    }

    /// Writes how long submissions took.
    public void write(LatencyResult result) {
        write("latency", result.text(), result);
    }

    /// Writes how long services took to start.
    public void write(StartResult result) {
        write("start", result.text(), result);
    }

    private void draw(Result result) {
        try {
            Chart.write(result, folder.resolve(result.name() + ".svg"));
        } catch (IOException failed) {
            throw unwritten(failed);
        }
    }

    private void write(String name, String text, Object all) {
        System.out.println(text);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".txt"), text);
            JSON.writeValue(folder.resolve(name + ".json").toFile(), all);
        } catch (IOException failed) {
            throw unwritten(failed);
        }
    }

    private UncheckedIOException unwritten(IOException failed) {
        return new UncheckedIOException("the report could not be written to " + folder, failed);
    }
}
