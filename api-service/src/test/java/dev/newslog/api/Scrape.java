package dev.newslog.api;

import static io.restassured.RestAssured.when;

import java.util.List;
import java.util.regex.Pattern;

/// The metrics of the running service, as Prometheus reads them.
public record Scrape(String text) {

    /// As they are now.
    public static Scrape now() {
        return new Scrape(
                when().get("/q/metrics").then().statusCode(200).extract().asString());
    }

    /// The sum of all series of this name with these labels; 0 where there are none.
    ///
    /// @param labels such as `status="200"`
    public double sum(String name, String... labels) {
        return series(name, labels).stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /// The lines of all series of this name with these labels.
    public List<String> series(String name, String... labels) {
        Pattern named = Pattern.compile(Pattern.quote(name) + "[{ ].*");
        return text.lines()
                .filter(line -> named.matcher(line).matches())
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
    }
}
