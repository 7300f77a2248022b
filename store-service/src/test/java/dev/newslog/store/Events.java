package dev.newslog.store;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.ArticleWithdrawn;
import dev.newslog.events.Delivery;
import dev.newslog.events.PubStatus;
import dev.newslog.events.Submission;
import dev.newslog.events.Withdrawal;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What happens to a ferry.
public final class Events {

    private Events() {}

    /// A version of the story.
    public static ArticleEvent said(UUID article, String version, String body) {
        return submitted(article, version, null, null, null, body, null);
    }

    /// A version of the story, with the publisher's times.
    public static ArticleEvent made(UUID article, Instant firstCreated, Instant versionCreated, String body) {
        return submitted(article, null, firstCreated, versionCreated, null, body, null);
    }

    /// A version of the story, under an idempotency key.
    public static ArticleEvent keyed(UUID article, String key, String body) {
        return submitted(article, null, null, null, key, body, null);
    }

    /// A version of the story, with an embargo or without one.
    public static ArticleEvent embargoed(UUID article, String version, String body, Instant until) {
        return submitted(article, version, null, null, null, body, until);
    }

    /// A version of any story, shown at that address.
    public static ArticleEvent told(UUID article, String version, String url, Content content) {
        return submitted(article, url, version, null, null, null, content, null);
    }

    /// The kill of the story.
    public static ArticleEvent killed(UUID article) {
        Withdrawal withdrawal = new Withdrawal("harbour-courier", null, null, null, null, null, "it never happened");
        return new ArticleWithdrawn(delivery(article, null), withdrawal, null);
    }

    private static ArticleEvent submitted(
            UUID article,
            String version,
            Instant firstCreated,
            Instant versionCreated,
            String key,
            String body,
            Instant until) {
        Content content = new Content(
                "Ferry stops",
                null,
                "Local",
                "en",
                null,
                body,
                ContentType.PLAIN,
                List.of("ferry"),
                List.of(),
                null,
                null,
                null);
        return submitted(article, null, version, firstCreated, versionCreated, key, content, until);
    }

    private static ArticleEvent submitted(
            UUID article,
            String url,
            String version,
            Instant firstCreated,
            Instant versionCreated,
            String key,
            Content content,
            Instant until) {
        Submission submission = new Submission(
                "harbour-courier",
                IdentityKind.URI,
                "urn:ferry:" + article,
                url,
                version,
                firstCreated,
                versionCreated,
                content,
                PubStatus.USABLE,
                until);
        return ArticleSubmitted.of(delivery(article, key), submission, null);
    }

    private static Delivery delivery(UUID article, String key) {
        return new Delivery(UUID.randomUUID(), article, "courier-cms", Instant.now(), key, "");
    }
}
