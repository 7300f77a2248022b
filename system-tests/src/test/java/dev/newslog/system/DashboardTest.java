package dev.newslog.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.Installation;
import dev.newslog.stack.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningNewslog.class)
class DashboardTest {

    /// Of Prometheus itself and of its node exporter.
    private static final Set<String> NOT_OURS =
            Set.of("up", "node_filesystem_avail_bytes", "node_filesystem_size_bytes");

    @Test
    void a_query_names_the_metrics_it_asks_for() {
        assertThat(Queries.metrics("sum by (le, uri) (rate(seconds_bucket{a=\"x\"}[5m])) or -1 * max(up) > 3e2"))
                .containsExactly("seconds_bucket", "up");
    }

    @Test
    void every_panel_and_every_alert_asks_for_metrics_that_exist(Newsroom newsroom, Installation parts)
            throws IOException {
        JsonNode accepted = newsroom.submit("""
                {"source": "dashboard", "uri": "urn:dashboard:1", "headline": "Seen", "body": "On a dashboard."}
                """, "dashboard-1");
        newsroom.receipt(accepted);
        newsroom.post("/articles", "application/json", "{}", "dashboard-2");

        Map<String, String> queries = new TreeMap<>(Queries.ofTheDashboard());
        queries.putAll(Queries.ofTheAlerts());

        assertThat(queries).hasSizeGreaterThan(20);
        // some metrics come with the first look at the log, seconds after the start
        await().atMost(30, SECONDS).untilAsserted(() -> {
            Set<String> existing = existing(parts);
            queries.forEach((place, query) ->
                    assertThat(Queries.metrics(query)).as(place).isNotEmpty().isSubsetOf(existing));
        });
    }

    private static Set<String> existing(Installation parts) throws IOException, InterruptedException {
        Set<String> existing = new TreeSet<>(NOT_OURS);
        for (ServiceProcess service : List.of(parts.ingest(), parts.store(), parts.api())) {
            existing.addAll(metricsOf(service));
        }
        return existing;
    }

    private static Set<String> metricsOf(ServiceProcess service) throws IOException, InterruptedException {
        HttpRequest scrape =
                HttpRequest.newBuilder(service.address().resolve("/q/metrics")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Set<String> names = new TreeSet<>();
            http.send(scrape, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
            return names;
        }
    }
}
