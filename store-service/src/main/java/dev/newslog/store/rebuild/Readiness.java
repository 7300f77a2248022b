package dev.newslog.store.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// What a store-service says of its readiness, where it answers.
final class Readiness {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Readiness(int port) {
        this.address = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    }

    /// Why it will not work, and what an operator can do.
    Optional<String> refusal() {
        return firstDataWith("way-out")
                .map(data -> data.path("reason").asText() + ". Way out: "
                        + data.path("way-out").asText());
    }

    /// Why it does not work now.
    Optional<String> reason() {
        return firstDataWith("reason").map(data -> data.path("reason").asText());
    }

    private Optional<JsonNode> firstDataWith(String entry) {
        for (JsonNode check : checks()) {
            if (check.path("data").hasNonNull(entry)) {
                return Optional.of(check.path("data"));
            }
        }
        return Optional.empty();
    }

    private JsonNode checks() {
        HttpRequest look =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return JSON.readTree(http.send(look, BodyHandlers.ofString()).body())
                    .path("checks");
        } catch (IOException silent) {
            return JSON.missingNode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return JSON.missingNode();
        }
    }
}
