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
            select new dev.newslog.api.article.FoundText(a, r)
            from ArticleRow a join TextRow r on r.key.articleId = a.id
            where a.id = :id""";

    private final EntityManager archive;

    Articles(EntityManager archive) {
        this.archive = archive;
    }

    /// The current version with its body. Indexes: article_pk, revision_pk.
    Optional<FoundText> current(UUID id) {
        return archive
                .createQuery(TEXT + " and r.key.number = a.currentRevision", FoundText.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// One revision with its body. Indexes: article_pk, revision_pk.
    Optional<FoundText> revision(UUID id, int number) {
        return archive
                .createQuery(TEXT + " and r.key.number = :number", FoundText.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultList()
                .stream()
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
                order by r.key.number desc
                limit\s""" + (limit + 1);
        return archive.createQuery(query, FoundInList.class)
                .setParameter("id", id)
                .setParameter("below", below)
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
        return archive
                .createQuery(query, Integer.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
