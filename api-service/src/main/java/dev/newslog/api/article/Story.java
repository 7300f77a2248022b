package dev.newslog.api.article;

import dev.newslog.events.content.Image;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every representation of an article or a revision says, but for the body.
record Story(
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
    record CorrectionNote(String kind, @Nullable String text) {

        static @Nullable CorrectionNote of(RevisionRow revision) {
            return revision.correctionKind == null
                    ? null
                    : new CorrectionNote(revision.correctionKind, revision.correctionText);
        }
    }

    /// As long as the contract's list of fields is.
    static Story of(ArticleRow article, RevisionRow revision, byte[] chainDigest) {
        return new Story(
                article.id,
                article.source,
                revision.uri,
                revision.url,
                article.pubStatus,
                revision.key.number(),
                revision.version,
                revision.firstCreated,
                revision.versionCreated,
                revision.receivedAt,
                revision.loggedAt,
                revision.headline,
                revision.byline,
                revision.section,
                revision.language,
                revision.description,
                revision.contentType,
                List.copyOf(revision.keywords),
                List.copyOf(revision.images),
                revision.urgency,
                revision.edNote,
                CorrectionNote.of(revision),
                revision.contentDigest,
                "sha-256:" + HexFormat.of().formatHex(chainDigest));
    }
}
