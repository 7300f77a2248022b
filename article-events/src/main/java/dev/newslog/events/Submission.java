package dev.newslog.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.newslog.events.content.Content;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One version of an article as its publisher submitted it, checked and normalised. Times have microseconds.
///
/// @param source the publisher's key
/// @param identity what named the article
/// @param uri the publisher's identifier, the same for all versions
/// @param url where the publisher shows it
/// @param version the publisher's version label
/// @param firstCreated when the publisher first made the article
/// @param versionCreated when the publisher made this version
/// @param embargoedUntil until when no reader may see it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submission(
        String source,
        IdentityKind identity,
        @Nullable String uri,
        @Nullable String url,
        @Nullable String version,
        @Nullable Instant firstCreated,
        @Nullable Instant versionCreated,
        Content content,
        PubStatus pubStatus,
        @Nullable Instant embargoedUntil) {

    public Submission {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(pubStatus, "pubStatus");
        firstCreated = Times.sound(firstCreated);
        versionCreated = Times.sound(versionCreated);
        embargoedUntil = Times.sound(embargoedUntil);
    }
}
