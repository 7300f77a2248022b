package dev.newslog.store.verify;

import dev.newslog.events.ArchiveDigest;
import dev.newslog.store.history.Chain;
import dev.newslog.store.verify.Verdict.Misfit;
import dev.newslog.store.verify.Verdict.Sound;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Computes each article's chain anew, link by link, and the archive's digest from the heads that fit.
final class ChainCheck {

    private final ArchiveDigest digest = new ArchiveDigest();
    private long articles;
    private long revisions;
    private long changes;
    private long unproven;

    /// The head of an article, as its row says.
    ///
    /// @param greatest the number of the revision with the greatest key; absent where there is none
    @SuppressWarnings("ArrayRecordComponent") // compared by value where it matters
    record Head(
            UUID id,
            byte[] chain,
            String pubStatus,
            @Nullable Instant embargoedUntil,
            int revisions,
            int current,
            int changes,
            int revisionRows,
            @Nullable Integer greatest) {}

    /// A change, as its row says.
    ///
    /// @param said what its link covers; absent where the row can't tell
    /// @param mayBeUnproven whether that is no fault: a status that changed before the archive kept the times
    /// @param revisionAgrees whether the revision that it brought bears the same link and times
    @SuppressWarnings("ArrayRecordComponent") // compared by value where it matters
    record ChangeRow(
            int ordinal,
            Chain.@Nullable Link said,
            boolean mayBeUnproven,
            String pubStatus,
            byte[] chain,
            boolean revisionAgrees) {}

    /// Takes an article with all its changes in the order of their ordinals.
    Optional<Misfit> take(Head head, List<ChangeRow> rows) {
        Chain chain = Chain.empty();
        for (int place = 1; place <= rows.size(); place++) {
            ChangeRow row = rows.get(place - 1);
            if (row.ordinal() != place) {
                return misfit(head, "change " + place, "it is missing");
            }
            chain = row.said() == null ? Chain.ofHead(row.chain()) : chain.with(row.said());
            unproven += row.said() == null ? 1 : 0;
            if (!Arrays.equals(chain.head(), row.chain()) || (row.said() == null && !row.mayBeUnproven())) {
                return misfit(head, "change " + place, "it is not the one that the chain was made of");
            }
            if (!row.revisionAgrees()) {
                return misfit(head, "change " + place, "its revision bears another link or other times");
            }
        }
        return rows.isEmpty()
                ? misfit(head, "change 1", "it is missing")
                : headMisfit(head, chain, rows.getLast().pubStatus(), rows.size());
    }

    private Optional<Misfit> headMisfit(Head head, Chain chain, String pubStatus, int links) {
        if (links != head.changes() || !Arrays.equals(chain.head(), head.chain())) {
            return misfit(head, "article", "its chain ends with another change");
        }
        if (head.revisionRows() != head.revisions()) {
            return misfit(
                    head,
                    "article",
                    "it should have " + head.revisions() + " revisions and has " + head.revisionRows());
        }
        if (!Integer.valueOf(head.current()).equals(head.greatest())) {
            return misfit(head, "article", "its current revision is not the one with the greatest key");
        }
        if (!pubStatus.equals(head.pubStatus())) {
            return misfit(head, "article", "its status is not that of its last change");
        }
        digest.add(head.id(), head.chain(), head.pubStatus(), head.embargoedUntil());
        articles++;
        revisions += head.revisions();
        changes += links;
        return Optional.empty();
    }

    /// What all that was taken comes to.
    Sound sound() {
        return new Sound(digest.value(), articles, revisions, changes, unproven);
    }

    private static Optional<Misfit> misfit(Head head, String row, String why) {
        return Optional.of(new Misfit(head.id(), row, why));
    }
}
