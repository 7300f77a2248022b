package dev.newslog.store.archive;

import dev.newslog.store.history.FeedStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The changes that one transaction makes, in the order in which they enter the feed, and those that wait for the end
/// of an embargo. The articles' rows must be locked: so an end is told once, by whoever comes first.
///
/// An embargo is over when the database's clock says so too, by which readers are shown the article: what entered
/// earlier would stand at positions that they have passed.
final class FeedEntries {

    private final List<ChangeEntity> entering = new ArrayList<>();
    private final Map<UUID, List<ChangeEntity>> waiting = new HashMap<>();
    private final Set<UUID> told = new HashSet<>();
    private @Nullable Instant now;

    /// Tells of an end that has passed when the log took the next event, before anything else is said of the article.
    void endBefore(ArticleEntity article, Instant at) {
        Instant end = article.awaitedEnd;
        if (end != null && !end.isAfter(at) && !end.isAfter(now())) {
            end(article, end);
        }
    }

    /// Takes what an event did to an article, and tells of the end of an embargo that it lifted.
    ///
    /// @param before the embargo before the event
    void add(ArticleEntity article, @Nullable Instant before, List<ChangeEntity> changes, Instant at) {
        Instant embargo = article.embargoedUntil;
        Instant judgedAt = embargo == null || now().isAfter(at) ? at : now();
        FeedStanding next = article.standing().after(before, embargo, judgedAt);
        boolean lifted = article.standing().isLiftedBy(next);
        if (!lifted) {
            article.stand(next);
        }
        (article.inFeed ? entering : waiting.computeIfAbsent(article.id, none -> new ArrayList<>())).addAll(changes);
        if (lifted) {
            end(article, at);
        }
    }

    /// What has waited enters the feed, and after it the embargo's end.
    private void end(ArticleEntity article, Instant at) {
        if (!article.inFeed) {
            entering.addAll(ChangeEntity.waiting(article.id));
            List<ChangeEntity> here = waiting.remove(article.id);
            entering.addAll(here == null ? List.of() : here);
        }
        article.stand(FeedStanding.OPEN);
        ChangeEntity published = ChangeEntity.published(article, at);
        if (told.add(published.id)
                && ChangeEntity.findByIdOptional(published.id).isEmpty()) {
            entering.add(published);
        }
    }

    private Instant now() {
        if (now == null) {
            now = ArticleRows.now();
        }
        return now;
    }

    /// Gives positions under the feed's lock. Nothing but the commit may follow that takes long.
    ///
    /// @return the feed's last position
    long enter() {
        FeedPositionEntity feed = FeedPositionEntity.lock();
        for (ChangeEntity change : entering) {
            feed.position++;
            change.position = feed.position;
        }
        Copies.write(ChangeColumns.ALL, added());
        return feed.position;
    }

    /// All but those that an earlier transaction has left to wait: these get their positions where they are.
    private List<ChangeEntity> added() {
        return Stream.concat(
                        entering.stream().filter(change -> !change.isPersistent()),
                        waiting.values().stream().flatMap(List::stream))
                .toList();
    }
}
