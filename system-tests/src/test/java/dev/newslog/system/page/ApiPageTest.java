package dev.newslog.system.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Installation.PartPorts;
import dev.newslog.stack.ServiceProcess;
import dev.newslog.system.RunningNewslog;
import dev.newslog.system.RunningNewslog.Started;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// docs/API.md shows what Newslog answers, and so do the examples of its OpenAPI documents.
class ApiPageTest {

    private static final Path PAGE = RunningNewslog.PROJECT.resolve("docs/API.md");
    /// Of the index that searches ask.
    private static final Duration LAG = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Started newslog;

    @BeforeAll
    static void start() {
        newslog = Started.of(
                Started.newFolder(), folder -> new Installation(RunningNewslog.PROJECT, folder, PartPorts.free()));
    }

    @AfterAll
    static void stop() throws IOException {
        newslog.close();
    }

    /// Each request bears the key that the page gives it, and counts once however often it is sent.
    @Test
    void each_request_is_answered_as_the_page_shows() throws IOException {
        List<Exchange> exchanges = Exchange.of(PAGE);

        assertThat(exchanges).hasSizeGreaterThan(25);
        for (Exchange exchange : exchanges) {
            await().atMost(LAG)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .untilAsserted(() -> assertThat(Likeness.of(exchange.run(ApiPageTest::addressed)))
                            .as(exchange.command())
                            .isEqualTo(Likeness.of(exchange.answer())));
        }
    }

    @Test
    void each_operation_has_examples_and_they_are_those_of_the_page() throws IOException {
        List<Exchange> exchanges = Exchange.of(PAGE);
        Set<String> shown = exchanges.stream()
                .flatMap(exchange -> Stream.concat(Stream.of(exchange.answer()), exchange.document().stream()))
                .map(Likeness::of)
                .collect(Collectors.toSet());

        for (ServiceProcess service :
                List.of(newslog.parts().ingest(), newslog.parts().api())) {
            for (JsonNode path : described(service).path("paths")) {
                for (JsonNode operation : path) {
                    List<String> examples = examples(operation);
                    assertThat(examples).as("%s", operation).isNotEmpty();
                    assertThat(shown).containsAll(examples);
                }
            }
        }
    }

    private static JsonNode described(ServiceProcess service) throws IOException {
        try (InputStream document =
                service.address().resolve("/q/openapi?format=json").toURL().openStream()) {
            return JSON.readTree(document);
        }
    }

    private static List<String> examples(JsonNode operation) {
        List<JsonNode> told = new ArrayList<>();
        operation.path("requestBody").path("content").forEach(told::add);
        operation.path("responses").forEach(response -> response.path("content").forEach(told::add));
        return told.stream()
                .flatMap(content -> Optional.ofNullable(content.get("example")).stream())
                .map(example -> Likeness.of(example.isTextual() ? example.asText() : example.toString()))
                .toList();
    }

    private static String addressed(String command) {
        return command.replace("localhost:8080", newslog.parts().api().address().getAuthority())
                .replace("localhost:8081", newslog.parts().ingest().address().getAuthority());
    }
}
