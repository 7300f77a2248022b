package dev.newslog.bench.story;

import dev.newslog.events.PubStatus;
import dev.newslog.events.Submission;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.identity.ArticleId;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One version of a story as its publisher submits it.
///
/// @param uri names the story
/// @param version a number that grows; a late one is lower than what was sent before
/// @param body paragraphs separated by a blank line
public record Story(
        String source,
        String uri,
        int version,
        Instant firstCreated,
        Instant versionCreated,
        String headline,
        String byline,
        String section,
        String body,
        List<String> keywords) {

    private static final String LANGUAGE = "en";

    /// The id that Newslog gives it.
    public UUID articleId() {
        return ArticleId.of(source, uri, null, headline).value();
    }

    /// What the ingest-service makes of it.
    public Submission submission() {
        Content content = new Content(
                headline,
                byline,
                section,
                LANGUAGE,
                null,
                body,
                ContentType.PLAIN,
                keywords,
                List.of(),
                null,
                null,
                null);
        return new Submission(
                source,
                IdentityKind.URI,
                uri,
                null,
                Integer.toString(version),
                firstCreated,
                versionCreated,
                content,
                PubStatus.USABLE,
                null);
    }

    /// The same with the first paragraph alone.
    public Story brief() {
        String first = body.split("\n\n", 2)[0];
        return new Story(
                source, uri, version, firstCreated, versionCreated, headline, byline, section, first, keywords);
    }

    /// Its text as a version of another story.
    public Story asVersion(int number, Story of) {
        return new Story(
                of.source,
                of.uri,
                number,
                of.firstCreated,
                of.firstCreated.plusSeconds(number),
                headline,
                byline,
                section,
                body,
                keywords);
    }

    /// The native submission, as it goes over HTTP.
    public byte[] json() {
        return NativeJson.of(this);
    }
}
