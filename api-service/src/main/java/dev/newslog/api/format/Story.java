package dev.newslog.api.format;

import dev.newslog.events.content.Image;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every representation of an article or a revision says, but for the body.
public record Story(
        UUID id,
        String source,
        @Nullable String uri,
        @Nullable String url,
        String pubStatus,
        int revision,
        @Nullable String version,
        @Nullable Instant firstCreated,
        @Nullable Instant versionCreated,
        Instant receivedAt,
        Instant loggedAt,
        String headline,
        @Nullable String byline,
        @Nullable String section,
        @Nullable String language,
        @Nullable String description,
        String contentType,
        List<String> keywords,
        List<Image> images,
        @Nullable Short urgency,
        @Nullable String edNote,
        @Nullable CorrectionNote correction,
        String contentDigest,
        String chainDigest) {

    /// A publisher's correction.
    ///
    /// @param kind `correction`, `clarification`, `update` or `retraction`
    public record CorrectionNote(String kind, @Nullable String text) {

        /// As readers see it: `Correction: An earlier version named the wrong pier.`
        String line() {
            String title = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
            return text == null ? title : title + ": " + text;
        }
    }

    /// When this version came to be: as its publisher says, or else when it was received.
    Instant created() {
        return versionCreated == null ? receivedAt : versionCreated;
    }

    /// What tells this version from others: the publisher's label, or else our number.
    String label() {
        return version == null ? String.valueOf(revision) : version;
    }
}
