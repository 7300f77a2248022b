package dev.newslog.store.history;

import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.PubStatus;
import dev.newslog.events.Submission;
import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.content.ContentField;
import dev.newslog.events.identity.IdentityKind;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Folds a version of a story: is it new text, the same again, or late, and does it hold or release the article?
final class SubmissionFold {

    private final ArticleSubmitted event;
    private final Submission submission;
    private final ContentDigest content;
    private final Draft draft;
    private final Status statusBefore;

    private SubmissionFold(ArticleSubmitted event, ContentDigest content, ArticleState article, Instant loggedAt) {
        this.event = event;
        this.submission = event.submission();
        this.content = content;
        this.draft = new Draft(article, event, loggedAt);
        this.statusBefore = article.status();
    }

    /// A story's first version. A kill that came before it takes effect now.
    static Folding ofFirst(
            ArticleSubmitted event, ContentDigest content, List<EarlyKill> earlyKills, Instant loggedAt) {
        if (event.submission().identity() == IdentityKind.ID) {
            return Folding.refused(null, "there is no article of this id, and the submission names none");
        }
        OrderKey key = keyOf(event, BigInteger.ZERO, 1);
        KnownRevision first = KnownRevision.of(event.submission(), key, content);
        ArticleState unborn = ArticleState.unborn(event.articleId(), event.submission(), first, loggedAt);
        SubmissionFold fold = new SubmissionFold(event, content, unborn, loggedAt);
        fold.draft.become(unborn.withStatus(fold.killedBy(earlyKills)));
        return fold.add(first, new Neighbours(null, null), false);
    }

    /// A version of a story that is there.
    static Folding ofNext(
            ArticleSubmitted event,
            ContentDigest content,
            ArticleState article,
            Surroundings archive,
            Instant loggedAt) {
        if (!event.submission().source().equals(article.source())) {
            return Folding.refused(article, "the article is another source's");
        }
        OrderKey key = keyOf(event, article.highestVersion(), article.revisions() + 1);
        boolean late = key.compareTo(article.current().key()) < 0;
        Neighbours neighbours = late ? archive.around(article.id(), key) : new Neighbours(article.current(), null);
        SubmissionFold fold = new SubmissionFold(event, content, article, loggedAt);
        KnownRevision before = neighbours.before();
        return before != null && before.content().equals(content)
                ? fold.repeat(before, key)
                : fold.add(KnownRevision.of(event.submission(), key, content), neighbours, late);
    }

    private static OrderKey keyOf(ArticleSubmitted event, BigInteger highestVersion, int number) {
        Submission submission = event.submission();
        return OrderKey.of(
                submission.version(),
                highestVersion,
                submission.versionCreated(),
                event.delivery().receivedAt(),
                number);
    }

    private Status killedBy(List<EarlyKill> earlyKills) {
        return earlyKills.stream()
                .filter(kill -> kill.hits(submission.source()))
                .min(EarlyKill.OWN_BEFORE_OPERATORS)
                .map(this::killedBy)
                .orElse(statusBefore);
    }

    private Status killedBy(EarlyKill kill) {
        draft.effect(new Effect.UseEarlyKills());
        return statusBefore.killed(kill.reason(), draft.loggedAt());
    }

    private Folding add(KnownRevision revision, Neighbours neighbours, boolean late) {
        Outcome outcome = outcomeOfText(late);
        Set<Notice> notices = Notices.of(event, revision, draft.article(), neighbours);
        draft.become(draft.article().withRevision(revision, submission, late));
        if (!late) {
            becomeCurrent();
        }
        KnownRevision before = neighbours.before();
        Set<ContentField> changed = before == null ? Set.of() : content.changedSince(before.content());
        Chain chain = draft.change(ChangeType.REVISION, revision.number(), content.value(), changed);
        draft.effect(new Effect.AddRevision(event, revision, changed, late, notices, draft.loggedAt(), chain));
        compareAnew(neighbours.after());
        return draft.folding(announceStatus(outcome), revision.number());
    }

    private Outcome outcomeOfText(boolean late) {
        if (draft.article().revisions() == 0) {
            return Outcome.NEW_ARTICLE;
        }
        return late ? Outcome.LATE_REVISION : Outcome.NEW_REVISION;
    }

    /// A late version stands between two others: its successor's changes are against it from now on.
    private void compareAnew(@Nullable KnownRevision after) {
        if (after != null) {
            draft.effect(new Effect.CompareAnew(after.number(), after.content().changedSince(content)));
        }
    }

    /// The same text again makes no revision. Where the publisher says when, the text's place in the order moves up.
    private Folding repeat(KnownRevision repeated, OrderKey key) {
        boolean late = repeated.number() != draft.article().current().number();
        OrderKey raised = key.forRevision(repeated.number());
        boolean raises = saysWhen() && raised.compareTo(repeated.key()) > 0;
        KnownRevision moved = raises ? repeated.movedTo(raised) : repeated;
        draft.effect(new Effect.RepeatRevision(moved, event.delivery().receivedAt()));
        draft.become(draft.article().withRepeat(moved, submission, late));
        if (!late) {
            becomeCurrent();
        }
        return draft.folding(announceStatus(Outcome.UNCHANGED), repeated.number());
    }

    private boolean saysWhen() {
        return submission.version() != null || submission.versionCreated() != null;
    }

    /// Only a submission that is not late sets whether and from when readers may see the article.
    private void becomeCurrent() {
        Status status = draft.article().status().embargoedUntil(submission.embargoedUntil());
        boolean hold = submission.pubStatus() == PubStatus.WITHHELD;
        if (hold != status.held()) {
            status = hold ? status.held(draft.loggedAt()) : status.released(draft.loggedAt());
        }
        draft.become(draft.article().withStatus(status));
    }

    private Outcome announceStatus(Outcome ofText) {
        Status status = draft.article().status();
        Outcome outcome = ofText;
        if (status.held() != statusBefore.held()) {
            draft.statusChange(status.held() ? ChangeType.WITHHELD : ChangeType.RELEASED);
            outcome = status.held() ? Outcome.WITHHELD : Outcome.RELEASED;
        }
        if (status.isEmbargoMovedFrom(statusBefore, draft.loggedAt())) {
            draft.statusChange(ChangeType.EMBARGOED);
        }
        if (status.killed() && !statusBefore.killed()) {
            draft.statusChange(ChangeType.WITHDRAWN);
            outcome = Outcome.WITHDRAWN;
        }
        return outcome;
    }
}
