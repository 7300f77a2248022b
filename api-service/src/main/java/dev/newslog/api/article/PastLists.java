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

    private final EntityManager archive;

    PastLists(EntityManager archive) {
        this.archive = archive;
    }

    /// Newest first, one more than the limit; after a place that is not later than `at`. Indexes: revision_first_time
    /// and revision_order, or article_source_newest where a source is rare enough to sort all of it.
    List<FoundArticleThen> newest(@Nullable String source, Clocks clocks, Cursor.@Nullable Place after, int limit) {
        TypedQuery<FoundArticleThen> newest =
                bound(archive.createQuery(query(source, clocks, after), FoundArticleThen.class), clocks);
        if (source != null) {
            newest.setParameter("source", source);
        }
        if (after != null) {
            newest.setParameter("time", after.time()).setParameter("id", after.id());
        } else if (clocks.knownAt() != null) {
            newest.setParameter("soon", clocks.knownAt().plus(AHEAD));
        }
        return newest.setMaxResults(limit + 1).getResultList();
    }

    private static String query(@Nullable String source, Clocks clocks, Cursor.@Nullable Place after) {
        return """
                select new dev.newslog.api.article.FoundArticleThen(a, r,
                    (select count(*) from RevisionRow c where c.key.articleId = r.key.articleId %s),
                    %s, %s)
                from RevisionRow r join ArticleRow a on a.id = r.key.articleId
                where not exists (
                    select 1 from RevisionRow n
                    where n.key.articleId = r.key.articleId
                        and (n.orderVersion, n.orderTime, n.key.number) > (r.orderVersion, r.orderTime, r.key.number) %s)
                """.formatted(there("c", clocks), OWN, before(clocks), there("n", clocks))
                + (source == null ? "" : " and a.source = :source")
                + (after == null ? start(clocks) : " and (r.firstOrderTime, r.key.articleId) < (:time, :id)")
                + logged("r", clocks)
                + " order by r.firstOrderTime desc, r.key.articleId desc";
    }

    /// Where the first page starts, so that an old `knownAt` need not pass over all that came since. A first order
    /// time is at most the time of receipt, and the log had it soon after. These are two clocks: a minute is
    /// granted, or as much as they ever were apart by then. Index: revision_ahead.
    private static String start(Clocks clocks) {
        return (clocks.at() == null ? "" : " and r.firstOrderTime <= :at")
                + (clocks.knownAt() == null ? "" : " and r.firstOrderTime <= greatest(:soon, " + FARTHEST + ")");
    }
}
