package dev.newslog.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Ports;
import dev.newslog.stack.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Runs where Prometheus is installed: the commands `prometheus` and `promtool`.
@ExtendWith(RunningNewslog.class)
class PrometheusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port = Ports.free();

    @TempDir
    Path folder;

    private Process prometheus;

    @BeforeEach
    void start(Installation parts) throws IOException {
        assumeTrue(succeeds("prometheus", "--version"), "Prometheus is not installed here");
        Path settings = Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s}
                rule_files: ["%s"]
                scrape_configs: [%s, %s, %s]
                """.formatted(
                Queries.FOLDER.resolve("alerts.yml"), job(parts.ingest()), job(parts.store()), job(parts.api())));
        prometheus = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    @AfterEach
    void stop() {
        if (prometheus != null) {
            prometheus.destroy();
            prometheus.onExit().join();
        }
    }

    @Test
    void every_panel_shows_something_while_stories_flow(Newsroom newsroom) throws IOException {
        Map<String, String> queries = Queries.ofTheDashboard();
        // the disks are those of the containers
        queries.keySet().removeIf(place -> place.startsWith("Free on disk"));

        try (Load load = new Load(newsroom, 5, 5)) {
            newsroom.post("/articles", "application/json", "{}", "refused");

            queries.forEach((place, query) -> await(place)
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .untilAsserted(() -> assertThat(answer(query)).as(query).isNotEmpty()));
            assertThat(load.answers()).isNotEmpty();
        }
    }

    @Test
    void every_alert_fires_when_it_should() {
        assertThat(succeeds(
                        "promtool",
                        "test",
                        "rules",
                        Queries.FOLDER.resolve("alerts-test.yml").toString()))
                .isTrue();
    }

    /// What Prometheus gives for a query, without what is not a number: a path that nobody asks for any more.
    private List<String> answer(String query) {
        String text = query.replace("$__rate_interval", "30s");
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/query?query="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode said = new ObjectMapper()
                    .readTree(http.send(question, BodyHandlers.ofString()).body());
            assertThat(said.path("status").asText()).as(said.toString()).isEqualTo("success");
            return said.path("data").path("result").findValues("value").stream()
                    .map(sample -> sample.path(1).asText())
                    .filter(number -> !number.equals("NaN"))
                    .toList();
        } catch (IOException notYet) {
            throw new UncheckedIOException(notYet);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was stopped", stopped);
        }
    }

    private static String job(ServiceProcess service) {
        return "{job_name: %s, metrics_path: /q/metrics, static_configs: [{targets: ['localhost:%d']}]}"
                .formatted(service.name(), service.address().getPort());
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
