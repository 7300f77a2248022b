package dev.newslog.store.history;

import dev.newslog.events.Submission;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of an article between two events: enough to fold the next one, and no text.
///
/// @param uri the newest that was given
/// @param url the newest that was given
/// @param revisions how many there are; the next one's number is one more
/// @param current the revision with the greatest key
/// @param highestVersion the highest numeric version folded so far, 0 where there was none
/// @param changes how many there are
/// @param loggedAt of the last change; no later one is before it
public record ArticleState(
        UUID id,
        String source,
        @Nullable String uri,
        @Nullable String url,
        Status status,
        int revisions,
        KnownRevision current,
        BigInteger highestVersion,
        int changes,
        Chain chain,
        Instant loggedAt) {

    /// An article whose first revision is about to be added.
    static ArticleState unborn(UUID id, Submission submission, KnownRevision first, Instant loggedAt) {
        return new ArticleState(
                id,
                submission.source(),
                submission.uri(),
                submission.url(),
                Status.USABLE,
                0,
                first,
                BigInteger.ZERO,
                0,
                Chain.empty(),
                loggedAt);
    }

    ArticleState withStatus(Status next) {
        return new ArticleState(
                id, source, uri, url, next, revisions, current, highestVersion, changes, chain, loggedAt);
    }

    ArticleState withChange(Chain next, Instant at) {
        return new ArticleState(
                id, source, uri, url, status, revisions, current, highestVersion, changes + 1, next, at);
    }

    ArticleState withRevision(KnownRevision revision, Submission submission, boolean late) {
        return seen(late ? current : revision, revision.number(), submission, late);
    }

    ArticleState withRepeat(KnownRevision moved, Submission submission, boolean late) {
        return seen(late ? current : moved, revisions, submission, late);
    }

    private ArticleState seen(KnownRevision newCurrent, int count, Submission submission, boolean late) {
        BigInteger version = OrderKey.numeric(submission.version());
        return new ArticleState(
                id,
                source,
                late || submission.uri() == null ? uri : submission.uri(),
                late || submission.url() == null ? url : submission.url(),
                status,
                count,
                newCurrent,
                version == null ? highestVersion : version.max(highestVersion),
                changes,
                chain,
                loggedAt);
    }
}
