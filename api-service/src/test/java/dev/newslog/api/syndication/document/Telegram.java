package dev.newslog.api.syndication.document;

import dev.newslog.api.article.Dispatch;
import dev.newslog.api.format.Copy;
import dev.newslog.api.format.Story;
import dev.newslog.events.content.Image;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story as a feed has it, with as much or as little as a test needs.
record Telegram(Story story, String body, Map<String, String> links) implements Copy {

    static final UUID ID = UUID.fromString("7c1f0000-0000-4000-8000-000000000001");
    static final String ADDRESS = "https://news.example/articles/" + ID;
    static final Instant EIGHT = Instant.parse("2026-11-02T08:10:00Z");
    static final Instant NINE = Instant.parse("2026-11-02T09:45:00.123456Z");
    static final Places PLACES = new Places(
            "https://news.example/feeds/articles.atom?section=A%26B&limit=2",
            "https://news.example/feeds/articles.atom?section=A%26B",
            "https://news.example/articles?section=A%26B",
            "https://news.example/feeds/articles.atom?section=A%26B&archive=e-100",
            null);

    /// All that a publisher can say.
    static Entry whole(String contentType, String body) {
        return entry(new Telegram(
                story(
                        "Ferry <b>stops</b> & waits",
                        "https://courier.example/ferry?a=1&b=2",
                        "Mara \"M\" Lindqvist",
                        "Local",
                        "en-GB",
                        "No boat & no bus.",
                        contentType,
                        List.of("ferry", "Local"),
                        List.of(
                                new Image(null, "The ferry", null),
                                new Image("https://courier.example/a.jpg", null, null))),
                body,
                Map.of("self", ADDRESS + "/revisions/2", "article", ADDRESS)));
    }

    /// No more than a publisher must say.
    static Entry bare(String headline, String body) {
        return entry(new Telegram(
                story(headline, null, null, null, null, null, "text/plain", List.of(), List.of()),
                body,
                Map.of("self", ADDRESS)));
    }

    /// A document of this.
    static FeedDocument document(boolean archive, List<DeletedEntry> deleted, Entry... entries) {
        return new FeedDocument("urn:uuid:f", "Newslog: articles", NINE, archive, PLACES, List.of(entries), deleted);
    }

    private static Entry entry(Telegram telegram) {
        return Entry.of("urn:uuid:" + ID, new Dispatch(telegram, EIGHT, NINE, true));
    }

    private static Story story(
            String headline,
            @Nullable String url,
            @Nullable String byline,
            @Nullable String section,
            @Nullable String language,
            @Nullable String description,
            String contentType,
            List<String> keywords,
            List<Image> images) {
        return new Story(
                ID,
                "harbour-courier",
                null,
                url,
                "usable",
                2,
                null,
                EIGHT,
                NINE,
                NINE,
                NINE,
                headline,
                byline,
                section,
                language,
                description,
                contentType,
                keywords,
                images,
                null,
                null,
                null,
                "v1:",
                "sha-256:");
    }
}
