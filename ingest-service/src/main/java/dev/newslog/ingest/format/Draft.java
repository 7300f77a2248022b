package dev.newslog.ingest.format;

import dev.newslog.events.Original;
import dev.newslog.events.PubStatus;
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
/// @param content absent where a canceled one bears no text
/// @param canceled whether it is a kill notice
/// @param original the document, where it was not native
public record Draft(
        String source,
        @Nullable String uri,
        @Nullable String url,
        @Nullable String version,
        @Nullable Instant firstCreated,
        @Nullable Instant versionCreated,
        @Nullable String headline,
        @Nullable Content content,
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

    /// The version to log.
    ///
    /// @param identity what named the article
    public Submission submission(IdentityKind identity) {
        return new Submission(
                source,
                identity,
                uri,
                url,
                version,
                firstCreated,
                versionCreated,
                Objects.requireNonNull(content, "only a canceled one has no content"),
                pubStatus,
                embargoedUntil);
    }

    /// The kill notice to log.
    public Withdrawal withdrawal() {
        return new Withdrawal(source, uri, url, version, firstCreated, versionCreated, edNote);
    }
}
