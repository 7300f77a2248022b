package dev.newslog.ingest.format;

import dev.newslog.events.Original;
import dev.newslog.events.PubStatus;
import dev.newslog.events.RequestDigest;
import dev.newslog.events.Submission;
import dev.newslog.events.Withdrawal;
import dev.newslog.events.content.Content;
import dev.newslog.events.identity.ArticleId;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A submission that was read and found right, whatever its format was.
///
/// @param content without headline and body where a canceled one bears none
/// @param canceled whether it is a kill notice
/// @param original the document, where the event to log does not hold all that it said
public record Draft(
        String source,
        @Nullable String uri,
        @Nullable String url,
        @Nullable String version,
        @Nullable Instant firstCreated,
        @Nullable Instant versionCreated,
        @Nullable String headline,
        Content content,
        boolean canceled,
        PubStatus pubStatus,
        @Nullable String edNote,
        @Nullable Instant embargoedUntil,
        @Nullable Original original) {

    boolean isNameless() {
        return uri == null && url == null && headline == null;
    }

    /// Whether it says itself which article it is, other than by its headline.
    public boolean namesItsArticle() {
        return uri != null || url != null;
    }

    public ArticleId articleId() {
        return ArticleId.of(source, uri, url, Objects.requireNonNullElse(headline, ""));
    }

    /// Whether the event to log holds all that its fields say: a kill notice does not hold the text that came with it.
    boolean isHeldByItsEvent() {
        return !canceled || withdrawal().holdsAll(content, embargoedUntil);
    }

    /// The same, with the document that it was read from.
    Draft from(Original document) {
        return new Draft(
                source,
                uri,
                url,
                version,
                firstCreated,
                versionCreated,
                headline,
                content,
                canceled,
                pubStatus,
                edNote,
                embargoedUntil,
                document);
    }

    /// Tells it from another request to withdraw the article.
    public String withdrawalDigest() {
        return RequestDigest.of(withdrawal(), content, embargoedUntil);
    }

    /// The version to log.
    ///
    /// @param identity what named the article
    public Submission submission(IdentityKind identity) {
        return new Submission(
                source, identity, uri, url, version, firstCreated, versionCreated, content, pubStatus, embargoedUntil);
    }

    /// The kill notice to log.
    public Withdrawal withdrawal() {
        return new Withdrawal(source, uri, url, version, firstCreated, versionCreated, edNote);
    }
}
