package dev.newslog.store.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Tells in the feed of embargoes that the clock has ended. Its locks are taken in the order of a batch's: articles by
/// their ids, then the feed.
public final class EmbargoEnds {

    private EmbargoEnds() {}

    /// Tells of some, in the transaction that it is called in. Does nothing while another instance is at it.
    ///
    /// @return how many it has told of
    public static int tell(int atMost) {
        if (!alone()) {
            return 0;
        }
        Set<UUID> due = due(atMost);
        if (due.isEmpty()) {
            return 0;
        }
        Instant now = ArticleRows.now();
        // looked at again under the lock: a submission may have moved the embargo meanwhile
        List<ArticleEntity> ended = ArticleRows.lock(due).stream()
                .filter(article -> article.standing().hasEndedBy(now))
                .toList();
        if (ended.isEmpty()) {
            return 0;
        }
        FeedEntries feed = new FeedEntries();
        ended.forEach(article -> feed.endBefore(article, now));
        ArticleEntity.flush();
        feed.enter();
        return ended.size();
    }

    /// The lock is this schema's alone: a rebuild beside has its own, and the feed goes with it. It must be asked for
    /// before anything is read: a rebuild holds it while the archives change places. Where the schema is gone for
    /// now, nobody has the lock, as there is nothing to tell of.
    private static boolean alone() {
        return ArticleEntity.getSession().createNativeQuery("""
                        select coalesce(
                            pg_try_advisory_xact_lock(hashtext(current_schema()), hashtext('embargo ends')), false)
                        """, Boolean.class).getSingleResult();
    }

    /// Served by article_awaited_end.
    private static Set<UUID> due(int atMost) {
        return Set.copyOf(ArticleEntity.getSession()
                .createNativeQuery("""
                        select id from article
                        where awaited_end <= now() and not is_embargoed(embargoed_until)
                        order by awaited_end
                        limit :atMost
                        """, UUID.class)
                .setParameter("atMost", atMost)
                .getResultList());
    }
}
