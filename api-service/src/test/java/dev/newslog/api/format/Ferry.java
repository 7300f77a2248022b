package dev.newslog.api.format;

import dev.newslog.api.format.Story.CorrectionNote;
import dev.newslog.events.content.Image;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story on its way out, with as much or as little as a test needs.
record Ferry(Story story, String body) implements Copy {

    static final UUID ID = UUID.fromString("7c1f0000-0000-4000-8000-000000000001");
    static final String ADDRESS = "https://news.example/articles/" + ID;
    private static final Instant EIGHT = Instant.parse("2026-11-02T08:10:00Z");
    private static final Instant NINE = Instant.parse("2026-11-02T09:45:00Z");

    /// The second version, with all that a publisher can say.
    static Ferry whole() {
        return new Ferry(
                story(
                        2,
                        "urn:newsml:harbour-courier.example:20261102:ferry",
                        "https://harbour-courier.example/2026/11/02/ferry",
                        new CorrectionNote("correction", "An earlier version named the wrong pier."),
                        "text/html"),
                "<p>It stops &amp; <b>waits</b>.</p><p>For a week.</p>");
    }

    /// The same with another correction.
    static Ferry corrected(@Nullable CorrectionNote correction) {
        return new Ferry(story(2, null, null, correction, "text/plain"), "It stops.");
    }

    /// The same from another place.
    static Ferry at(@Nullable String uri, @Nullable String url) {
        return new Ferry(story(2, uri, url, null, "text/plain"), "It stops.");
    }

    /// A revision whose publisher says no more than it must.
    static Ferry bare(int revision) {
        return new Ferry(
                new Story(
                        ID,
                        "harbour-courier",
                        null,
                        null,
                        "usable",
                        revision,
                        null,
                        null,
                        null,
                        NINE,
                        NINE,
                        "Ferry stops",
                        null,
                        null,
                        null,
                        null,
                        "text/plain",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        "v1:",
                        "sha-256:"),
                "It stops.");
    }

    private static Story story(
            int revision,
            @Nullable String uri,
            @Nullable String url,
            @Nullable CorrectionNote correction,
            String contentType) {
        List<Image> images = List.of(
                new Image("https://harbour-courier.example/fähre.jpg", "The ferry", "Courier"),
                new Image(null, null, "Hall/Courier"));
        return new Story(
                ID,
                "harbour-courier",
                uri,
                url,
                "usable",
                revision,
                "2a",
                EIGHT,
                NINE,
                NINE,
                NINE,
                "Ferry stops",
                "Mara Lindqvist",
                "Local",
                "en",
                "No boat for a week.",
                contentType,
                List.of("ferry", "islands"),
                images,
                (short) 4,
                "Adds the statement",
                correction,
                "v1:",
                "sha-256:");
    }

    @Override
    public Map<String, String> links() {
        return Map.of("self", ADDRESS);
    }
}
