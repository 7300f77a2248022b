package dev.newslog.stack.submit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Reads receipts, each as soon as it is there.
final class ReceiptReader {

    /// Of a receipt that never came.
    static final String UNKNOWN = "unknown";

    private static final int NOT_YET = 404;
    /// Longer than the service is asked to wait.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final Destination destination;
    private final HttpClient http;
    private final Patience patience;

    ReceiptReader(Destination destination, HttpClient http, Patience patience) {
        this.destination = destination;
        this.http = http;
        this.patience = patience;
    }

    /// The outcome of a submission that was accepted.
    String outcome(String submissionId) {
        HttpRequest request = HttpRequest.newBuilder(destination.receipt(submissionId))
                .timeout(LONGEST_SILENCE)
                .header("Authorization", destination.authorization())
                .header("Prefer", "wait=10")
                .build();
        BackOff backOff = new BackOff();
        try {
            patience.check();
            String outcome = ask(request);
            while (outcome.isEmpty()) {
                patience.pause(backOff.next(Duration.ZERO), "no receipt came");
                outcome = ask(request);
            }
            patience.progress();
            return outcome;
        } catch (StoppedException gaveUp) {
            return UNKNOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /// Asks once; empty where it should be asked again.
    private String ask(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return JSON.readTree(answer.body()).path("outcome").asText(UNKNOWN);
            }
            boolean later = answer.statusCode() == NOT_YET || Again.isAskedForBy(answer.statusCode());
            return later ? "" : UNKNOWN;
        } catch (IOException broken) {
            return "";
        }
    }
}
