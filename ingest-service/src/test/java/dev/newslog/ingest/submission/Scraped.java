package dev.newslog.ingest.submission;

import static io.restassured.RestAssured.given;

/// The metrics as they were at one moment.
public record Scraped(String text) {

    /// As they are now.
    public static Scraped now() {
        return new Scraped(
                given().accept("text/plain").get("/q/metrics").asString().replace(",}", "}"));
    }

    /// The value of one series, 0 where there is none.
    ///
    /// @param series its name with its labels, as Prometheus writes it
    public double value(String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }

    /// The name of the series of refusals for a reason.
    public static String refusals(String reason) {
        return "newslog_submissions_refused_total{reason=\"" + reason + "\"}";
    }

    /// How much a series has grown since.
    public double since(Scraped before, String series) {
        return value(series) - before.value(series);
    }

    /// By how much more was refused since, for any reason.
    public double refusedSince(Scraped before) {
        return refused() - before.refused();
    }

    private double refused() {
        return text.lines()
                .filter(line -> line.startsWith("newslog_submissions_refused_total{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
