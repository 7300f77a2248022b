package dev.newslog.api.article;

import dev.newslog.api.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of articles as they are now.
@ApplicationScoped
class CurrentLists {

    static final String TIME = "a.currentOrderTime";
    static final String JOINED = "ArticleRow a on a.id = t0.key.articleId and a.currentRevision = t0.key.number";
    static final String REVISION = " join RevisionRow r on r.key.articleId = a.id and r.key.number = a.currentRevision";

    private final EntityManager archive;
    private final PlannedAnew anew;

    CurrentLists(EntityManager archive, PlannedAnew anew) {
        this.archive = archive;
        this.anew = anew;
    }

    /// Newest first, one more than the limit. Indexes: article_newest, article_source_newest, or term_newest for each
    /// term.
    List<Found> newest(Filter filter, Cursor.@Nullable Place after, int limit) {
        // with the limit as a parameter PostgreSQL would plan it each time, which costs more than to answer it
        TypedQuery<Found> newest = archive.createQuery(
                "select new dev.newslog.api.article.Found(a, r) from "
                        + articles(filter)
                        + REVISION
                        + conditions(filter)
                        + order(filter, after)
                        + " limit "
                        + (limit + 1),
                Found.class);
        if (after != null) {
            newest.setParameter("time", after.time()).setParameter("id", after.id());
        }
        filter.bound(newest);
        return filter.terms().isEmpty() ? newest.getResultList() : anew.askInOrder(newest::getResultList);
    }

    /// Where the query begins, with `a` as the articles.
    static String articles(Filter filter) {
        return filter.begin("ArticleRow a", JOINED);
    }

    static String conditions(Filter filter) {
        return " where 1 = 1" + filter.conditions(TIME) + (filter.terms().isEmpty() ? "" : " and t0.current = true");
    }

    static String order(Filter filter, Cursor.@Nullable Place after) {
        String time = filter.time(TIME);
        String id = filter.id("a.id");
        return (after == null ? "" : " and (%s, %s) < (:time, :id)".formatted(time, id))
                + " order by %s desc, %s desc".formatted(time, id);
    }
}
