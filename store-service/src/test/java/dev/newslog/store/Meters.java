package dev.newslog.store;

import static io.restassured.RestAssured.get;

/// What the running application tells Prometheus.
public final class Meters {

    private Meters() {}

    /// A sample's value.
    ///
    /// @param sample its name with its labels, as Prometheus reads it
    public static double value(String sample) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(sample + " "))
                .map(line -> line.substring(sample.length() + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no sample " + sample));
    }
}
