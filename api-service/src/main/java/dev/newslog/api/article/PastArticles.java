package dev.newslog.api.article;

import static dev.newslog.api.article.Past.OWN;
import static dev.newslog.api.article.Past.before;
import static dev.newslog.api.article.Past.bound;
import static dev.newslog.api.article.Past.there;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The questions that are asked about an article as it stood by the two clocks, each one statement. The order is the
/// publisher's, by the keys as they are now.
@ApplicationScoped
class PastArticles {

    private final EntityManager archive;

    PastArticles(EntityManager archive) {
        this.archive = archive;
    }

    /// How an article stood; empty where it had nothing. Index: revision_order, or revision_pk.
    Optional<Standing> standing(UUID id, Clocks clocks) {
        String query = """
                select r.key.number, count(*) over (), max(r.loggedAt) over ()
                from RevisionRow r
                where r.key.articleId = :id
                """ + there("r", clocks) + " order by r.orderVersion desc, r.orderTime desc, r.key.number desc";
        return bound(archive.createQuery(query, Object[].class), clocks)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(row -> new Standing((int) row[0], (long) row[1], (Instant) row[2]))
                .findFirst();
    }

    /// A revision with its body, and what it changed then. Indexes: article_pk, revision_pk, revision_order.
    Optional<FoundTextThen> revision(UUID id, int number, Clocks clocks) {
        String query = """
                select new dev.newslog.api.article.FoundTextThen(a, r, %s)
                from ArticleRow a join TextRow r on r.key.articleId = a.id
                where a.id = :id and r.key.number = :number""".formatted(before(clocks));
        return bound(archive.createQuery(query, FoundTextThen.class), clocks)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// Newest number first, one more than the limit. Indexes: revision_pk, revision_content, revision_order.
    List<FoundInListThen> history(UUID id, Clocks clocks, int below, int limit) {
        String query = """
                select new dev.newslog.api.article.FoundInListThen(a, r,
                    (select min(e.key.number) from RevisionRow e
                     where e.key.articleId = :id and e.contentDigest = r.contentDigest
                         and e.key.number < r.key.number %s),
                    %s, %s)
                from ArticleRow a join RevisionRow r on r.key.articleId = a.id
                where a.id = :id and r.key.number < :below %s
                order by r.key.number desc""".formatted(there("e", clocks), OWN, before(clocks), there("r", clocks));
        return bound(archive.createQuery(query, FoundInListThen.class), clocks)
                .setParameter("id", id)
                .setParameter("below", below)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
