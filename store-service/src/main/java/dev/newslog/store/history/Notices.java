package dev.newslog.store.history;

import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.Submission;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds where a new revision contradicts what its publisher said before.
final class Notices {

    private Notices() {}

    /// What is to be said of a revision that is about to be added.
    ///
    /// @param article as it was before
    /// @param neighbours of the revision; only the predecessor's first making counts, as a successor came earlier
    static Set<Notice> of(ArticleSubmitted event, KnownRevision revision, ArticleState article, Neighbours neighbours) {
        Submission submission = event.submission();
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        if (wentBack(OrderKey.numeric(submission.version()), article.highestVersion())) {
            notices.add(Notice.VERSION_WENT_BACK);
        }
        if (Stream.of(neighbours.before(), neighbours.after(), article.current())
                .filter(Objects::nonNull)
                .anyMatch(revision::reusesVersionOf)) {
            notices.add(Notice.VERSION_REUSED);
        }
        if (moved(firstCreatedOf(neighbours.before()), submission.firstCreated())) {
            notices.add(Notice.FIRST_CREATED_MOVED);
        }
        Instant made = submission.versionCreated();
        if (made != null && made.isAfter(event.delivery().receivedAt())) {
            notices.add(Notice.TIME_IN_FUTURE);
        }
        return Collections.unmodifiableSet(notices);
    }

    private static boolean wentBack(@Nullable BigInteger version, BigInteger highest) {
        return version != null && version.compareTo(highest) < 0;
    }

    private static @Nullable Instant firstCreatedOf(@Nullable KnownRevision before) {
        return before == null ? null : before.firstCreated();
    }

    private static boolean moved(@Nullable Instant before, @Nullable Instant now) {
        return before != null && now != null && !now.equals(before);
    }
}
