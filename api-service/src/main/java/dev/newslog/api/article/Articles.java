package dev.newslog.api.article;

import dev.newslog.api.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The questions that are asked about articles and their revisions, each one statement.
@ApplicationScoped
class Articles {

    private static final String TEXT = """
            select new dev.newslog.api.article.FoundText(a, r, b.body, b.fieldDigests)
            from ArticleRow a
            join RevisionRow r on r.key.articleId = a.id
            join BodyRow b on b.key.articleId = a.id and b.key.number = r.key.number
            where a.id = :id""";

    private final EntityManager archive;

    Articles(EntityManager archive) {
        this.archive = archive;
    }

    /// Newest first, one more than the limit. Indexes: article_newest, or article_source_newest.
    List<Found> newest(@Nullable String source, Cursor.@Nullable Place after, int limit) {
        String query = """
                select new dev.newslog.api.article.Found(a, r)
                from ArticleRow a
                join RevisionRow r on r.key.articleId = a.id and r.key.number = a.currentRevision
                where 1 = 1
                """
                + (source == null ? "" : " and a.source = :source")
                + (after == null ? "" : " and (a.currentOrderTime, a.id) < (:time, :id)")
                + " order by a.currentOrderTime desc, a.id desc";
        TypedQuery<Found> newest = archive.createQuery(query, Found.class).setMaxResults(limit + 1);
        if (source != null) {
            newest.setParameter("source", source);
        }
        if (after != null) {
            newest.setParameter("time", after.time()).setParameter("id", after.id());
        }
        return newest.getResultList();
    }

    /// The current version with its body. Indexes: article_pk, revision_pk.
    Optional<FoundText> current(UUID id) {
        return archive.createQuery(TEXT + " and r.key.number = a.currentRevision", FoundText.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /// One revision with its body. Indexes: article_pk, revision_pk.
    Optional<FoundText> revision(UUID id, int number) {
        return archive.createQuery(TEXT + " and r.key.number = :number", FoundText.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /// Newest number first, one more than the limit. Indexes: revision_pk, revision_content.
    List<FoundInList> history(UUID id, int below, int limit) {
        String query = """
                select new dev.newslog.api.article.FoundInList(a, r,
                    (select min(e.key.number) from RevisionRow e
                     where e.key.articleId = :id and e.contentDigest = r.contentDigest
                         and e.key.number < r.key.number))
                from ArticleRow a join RevisionRow r on r.key.articleId = a.id
                where a.id = :id and r.key.number < :below
                order by r.key.number desc""";
        return archive.createQuery(query, FoundInList.class)
                .setParameter("id", id)
                .setParameter("below", below)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /// By the publisher's time, no more than the limit. Index: revision_time.
    List<Memento> mementos(UUID id, Cursor.@Nullable Moment after, int limit) {
        String query = """
                select new dev.newslog.api.article.Memento(r.key.number, r.firstOrderTime)
                from RevisionRow r
                where r.key.articleId = :id
                """
                + (after == null ? "" : " and (r.firstOrderTime, r.key.number) > (:time, :number)")
                + " order by r.firstOrderTime, r.key.number";
        TypedQuery<Memento> mementos =
                archive.createQuery(query, Memento.class).setParameter("id", id).setMaxResults(limit);
        if (after != null) {
            mementos.setParameter("time", after.time()).setParameter("number", after.number());
        }
        return mementos.getResultList();
    }

    /// The revision before this one in publisher order. Index: revision_order.
    Optional<Integer> predecessor(UUID id, int number) {
        String query = """
                select p.key.number
                from RevisionRow t join RevisionRow p on p.key.articleId = t.key.articleId
                where t.key.articleId = :id and t.key.number = :number
                    and (p.orderVersion, p.orderTime, p.key.number) < (t.orderVersion, t.orderTime, t.key.number)
                order by p.orderVersion desc, p.orderTime desc, p.key.number desc""";
        return archive.createQuery(query, Integer.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
