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
import org.jspecify.annotations.Nullable;

/// The changes that one transaction makes, in the order in which they enter the feed, and those that wait for the end
/// of
/// an embargo. The articles' rows must be locked: so an end is told once, by whoever comes first.
final class FeedEntries {

    private final List<ChangeEntity> entering = new ArrayList<>();
    private final Map<UUID, List<ChangeEntity>> waiting = new HashMap<>();
    private final Set<UUID> told = new HashSet<>();

    /// Tells of an end that has passed when the log took the next event, before anything else is said of the article.
    void endBefore(ArticleEntity article, Instant at) {
        if (article.standing().hasEndedBy(at)) {
            end(article, article.awaitedEnd == null ? at : article.awaitedEnd);
        }
    }

    /// Takes what an event did to an article, and tells of the end of an embargo that it lifted.
    ///
    /// @param before the embargo before the event
    void add(ArticleEntity article, @Nullable Instant before, List<ChangeEntity> changes, Instant at) {
        FeedStanding next = article.standing().after(before, article.embargoedUntil, at);
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
    void end(ArticleEntity article, Instant at) {
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

    /// Gives positions under the feed's lock. Nothing but the commit may follow that takes long.
    ///
    /// @return the feed's last position
    long enter() {
        FeedPositionEntity feed = FeedPositionEntity.lock();
        for (ChangeEntity change : entering) {
            feed.position++;
            change.position = feed.position;
        }
        ChangeEntity.persist(entering);
        waiting.values().forEach(ChangeEntity::persist);
        return feed.position;
    }
}
