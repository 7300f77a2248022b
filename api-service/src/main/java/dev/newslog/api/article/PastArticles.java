package dev.newslog.api.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The questions that are asked about articles as they stood by the two clocks, each one statement. The order is the
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
                .getResultStream()
                .map(row -> new Standing((int) row[0], (long) row[1], (Instant) row[2]))
                .findFirst();
    }

    /// A revision with its body, and what it changed then. Indexes: article_pk, revision_pk, revision_order.
    Optional<FoundTextThen> revision(UUID id, int number, Clocks clocks) {
        String query = """
                select new dev.newslog.api.article.FoundTextThen(a, r, b.body, b.fieldDigests,
                """ + before(clocks) + """
                )
                from ArticleRow a
                join RevisionRow r on r.key.articleId = a.id
                join BodyRow b on b.key.articleId = a.id and b.key.number = r.key.number
                where a.id = :id and r.key.number = :number""";
        return bound(archive.createQuery(query, FoundTextThen.class), clocks)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /// The field digests of the one before a revision `r`, of those that were there.
    private static String before(Clocks clocks) {
        return """
                (select d.fieldDigests
                 from RevisionRow p join BodyRow d on d.key.articleId = p.key.articleId and d.key.number = p.key.number
                 where p.key.articleId = r.key.articleId
                    and (p.orderVersion, p.orderTime, p.key.number) < (r.orderVersion, r.orderTime, r.key.number)
                """ + there("p", clocks) + " order by p.orderVersion desc, p.orderTime desc, p.key.number desc limit 1)";
    }

    /// That a revision was there by the clocks, as one more condition on it.
    private static String there(String revision, Clocks clocks) {
        return (clocks.at() == null ? "" : " and " + revision + ".firstOrderTime <= :at")
                + (clocks.knownAt() == null ? "" : " and " + revision + ".loggedAt <= :knownAt");
    }

    private static <Q extends Query> Q bound(Q query, Clocks clocks) {
        if (clocks.at() != null) {
            query.setParameter("at", clocks.at());
        }
        if (clocks.knownAt() != null) {
            query.setParameter("knownAt", clocks.knownAt());
        }
        return query;
    }
}
