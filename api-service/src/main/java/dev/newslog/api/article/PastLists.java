package dev.newslog.api.article;

import static dev.newslog.api.article.Past.OWN;
import static dev.newslog.api.article.Past.before;
import static dev.newslog.api.article.Past.bound;
import static dev.newslog.api.article.Past.logged;
import static dev.newslog.api.article.Past.there;

import dev.newslog.api.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of articles as they stood by the two clocks: a walk through all revisions in the order of their first order
/// times, on which those that were not current are passed over.
@ApplicationScoped
class PastLists {

    /// How far a first order time may be ahead of its log's time without standing in the index revision_ahead.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /// The log's clock with what it ever was behind the ingest service's, of what was on the log.
    private static final String FARTHEST = """
            (select cast(sql('cast(? as timestamptz) + (? - ?)', :knownAt, h.firstOrderTime, h.loggedAt) as Instant)
             from RevisionRow h
             where cast(sql('(? - ? > interval ''1 minute'')', h.firstOrderTime, h.loggedAt) as Boolean) = true
                 and h.loggedAt <= :knownAt
             order by sql('? - ?', h.firstOrderTime, h.loggedAt) desc limit 1)""";

    private static final String TIME = "r.firstOrderTime";

    private final EntityManager archive;
    private final PlannedAnew anew;

    PastLists(EntityManager archive, PlannedAnew anew) {
        this.archive = archive;
        this.anew = anew;
    }

    /// Newest first, one more than the limit; after a place that is not later than `at`. Indexes: revision_order, and
    /// revision_first_time, article_source_newest where a source is rare enough to sort all of it, or
    /// term_newest for each term.
    List<FoundArticleThen> newest(Filter filter, Clocks clocks, Cursor.@Nullable Place after, int limit) {
        TypedQuery<FoundArticleThen> newest =
                filter.bound(bound(archive.createQuery(query(filter, clocks, after), FoundArticleThen.class), clocks));
        if (after != null) {
            newest.setParameter("time", after.time()).setParameter("id", after.id());
        } else if (clocks.knownAt() != null) {
            newest.setParameter("soon", clocks.knownAt().plus(AHEAD));
        }
        newest.setMaxResults(limit + 1);
        return anew.askInOrder(newest::getResultList);
    }

    private static String query(Filter filter, Clocks clocks, Cursor.@Nullable Place after) {
        String time = filter.time(TIME);
        String id = filter.id("r.key.articleId");
        return """
                select new dev.newslog.api.article.FoundArticleThen(a, r,
                    (select count(*) from RevisionRow c where c.key.articleId = r.key.articleId %s),
                    %s, %s)
                from %s join ArticleRow a on a.id = r.key.articleId
                where not exists (
                    select 1 from RevisionRow n
                    where n.key.articleId = r.key.articleId
                        and (n.orderVersion, n.orderTime, n.key.number) > (r.orderVersion, r.orderTime, r.key.number) %s)
                """.formatted(there("c", clocks), OWN, before(clocks), rows(filter), there("n", clocks))
                + filter.conditions(TIME)
                + (after == null ? start(time, clocks) : " and (%s, %s) < (:time, :id)".formatted(time, id))
                + logged("r", clocks)
                + " order by %s desc, %s desc".formatted(time, id);
    }

    private static String rows(Filter filter) {
        return filter.begin(
                "RevisionRow r",
                "RevisionRow r on r.key.articleId = t0.key.articleId and r.key.number = t0.key.number");
    }

    /// Where the first page starts, so that an old `knownAt` need not pass over all that came since. A first order
    /// time is at most the time of receipt, and the log had it soon after. These are two clocks: a minute is
    /// granted, or as much as they ever were apart by then. Index: revision_ahead.
    private static String start(String time, Clocks clocks) {
        return (clocks.at() == null ? "" : " and " + time + " <= :at")
                + (clocks.knownAt() == null ? "" : " and " + time + " <= greatest(:soon, " + FARTHEST + ")");
    }
}
