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
    @SuppressWarnings("ArrayRecordComponent") // compared by value where it matters
    record Head(
            UUID id,
            byte[] chain,
            String pubStatus,
            @Nullable Instant embargoedUntil,
            int revisions,
            int changes) {}

    /// A change, as its row says.
    ///
    /// @param link absent where the row can't tell what its link covers
    /// @param mayBeUnproven whether that is no fault: a status that changed before the archive kept the times
    /// @param revisionChain the link that the revision bears, where the change brought one
    @SuppressWarnings("ArrayRecordComponent") // compared by value where it matters
    record Link(
            int ordinal,
            Chain.@Nullable Link link,
            boolean mayBeUnproven,
            String pubStatus,
            byte[] chain,
            byte @Nullable [] revisionChain) {}

    /// Takes an article with all its changes in the order of their ordinals.
    Optional<Misfit> take(Head head, List<Link> links, int revisionRows) {
        Chain chain = Chain.empty();
        for (int place = 1; place <= links.size(); place++) {
            Link link = links.get(place - 1);
            if (link.ordinal() != place) {
                return misfit(head, "change " + place, "it is missing");
            }
            chain = link.link() == null ? Chain.ofHead(link.chain()) : chain.with(link.link());
            unproven += link.link() == null ? 1 : 0;
            if (!Arrays.equals(chain.head(), link.chain()) || (link.link() == null && !link.mayBeUnproven())) {
                return misfit(head, "change " + place, "it is not the one that the chain was made of");
            }
            if (link.revisionChain() != null && !Arrays.equals(link.chain(), link.revisionChain())) {
                return misfit(head, "change " + place, "its revision bears another link");
            }
        }
        return links.isEmpty()
                ? misfit(head, "change 1", "it is missing")
                : headMisfit(head, chain, links.getLast().pubStatus(), links.size(), revisionRows);
    }

    private Optional<Misfit> headMisfit(Head head, Chain chain, String pubStatus, int links, int revisionRows) {
        if (links != head.changes() || !Arrays.equals(chain.head(), head.chain())) {
            return misfit(head, "article", "its chain ends with another change");
        }
        if (revisionRows != head.revisions()) {
            return misfit(head, "article", "it should have " + head.revisions() + " revisions and has " + revisionRows);
        }
        if (!pubStatus.equals(head.pubStatus())) {
            return misfit(head, "article", "its status is not that of its last change");
        }
        digest.add(head.id(), head.chain(), head.pubStatus(), head.embargoedUntil());
        articles++;
        revisions += revisionRows;
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
