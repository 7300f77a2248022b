package dev.newslog.api.article;

import dev.newslog.api.format.Story;
import dev.newslog.api.format.Story.CorrectionNote;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes stories of rows.
final class Stories {

    private Stories() {}

    /// As long as the contract's list of fields is.
    static Story of(ArticleRow article, RevisionColumns revision, byte[] chainDigest) {
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
                correction(revision),
                revision.contentDigest,
                "sha-256:" + HexFormat.of().formatHex(chainDigest));
    }

    private static @Nullable CorrectionNote correction(RevisionColumns revision) {
        return revision.correctionKind == null
                ? null
                : new CorrectionNote(revision.correctionKind, revision.correctionText);
    }
}
