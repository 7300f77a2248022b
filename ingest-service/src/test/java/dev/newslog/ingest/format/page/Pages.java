package dev.newslog.ingest.format.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.ingest.format.Draft;
import dev.newslog.ingest.format.SubmissionReader;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.util.List;
import java.util.Map;

/// Pages of a newsroom that does not exist, and what is read of them.
final class Pages {

    static final String TEXT = "The tide lifted the last barge over the bar at noon, and the pilots went home.";
    static final String MORE = "On Tuesday the dredger comes back, if the wind lets it pass the outer mole.";

    private static final Map<String, List<String>> COURIER = Map.of("source", List.of("harbour-courier"));

    private Pages() {}

    static Draft read(String html) {
        return read("text/html", html.getBytes(UTF_8));
    }

    static Draft read(String contentType, byte[] page) {
        return SubmissionReader.of(contentType).read(page, COURIER, false);
    }

    static List<Fault> faults(String html) {
        return faults("text/html", html.getBytes(UTF_8));
    }

    static List<Fault> faults(String contentType, byte[] page) {
        return catchThrowableOfType(FaultyDocumentException.class, () -> read(contentType, page))
                .faults();
    }

    /// A page that has a headline and a text, and this in its head.
    static String withHead(String head) {
        return page(head, "<h1>Barge is free</h1><p>" + TEXT + "</p>");
    }

    static String withJsonLd(String json) {
        return withHead(script(json));
    }

    static String script(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    static String page(String head, String body) {
        return "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }
}
