package dev.newslog.api.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where a revision stands among those of its article: by the publisher's time, and in publisher order.
@ApplicationScoped
class Mementos {

    private static final String AROUND = String.join(
            " union all ",
            nearest("first", "", "r.firstOrderTime, r.key.number"),
            nearest("last", "", "r.firstOrderTime desc, r.key.number desc"),
            nearest(
                    "prev",
                    "and (r.firstOrderTime, r.key.number) < (:time, :number)",
                    "r.firstOrderTime desc, r.key.number desc"),
            nearest(
                    "next",
                    "and (r.firstOrderTime, r.key.number) > (:time, :number)",
                    "r.firstOrderTime, r.key.number"),
            nearest(
                    "predecessor-version",
                    "and (r.orderVersion, r.orderTime, r.key.number) < (:orderVersion, :orderTime, :number)",
                    "r.orderVersion desc, r.orderTime desc, r.key.number desc"),
            nearest(
                    "successor-version",
                    "and (r.orderVersion, r.orderTime, r.key.number) > (:orderVersion, :orderTime, :number)",
                    "r.orderVersion, r.orderTime, r.key.number"));

    private final EntityManager archive;

    Mementos(EntityManager archive) {
        this.archive = archive;
    }

    /// Where a revision stands; empty where it may not be seen. Index: revision_pk.
    Optional<RevisionPlace> place(UUID article, int number) {
        String query = """
                select new dev.newslog.api.article.RevisionPlace(
                    r.key.articleId, r.key.number, r.firstOrderTime, r.orderVersion, r.orderTime, r.loggedAt)
                from RevisionRow r
                where r.key.articleId = :article and r.key.number = :number""";
        return archive
                .createQuery(query, RevisionPlace.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// The ends of the article's list and what is beside a place, as far as it is there. Indexes: revision_time,
    /// revision_order.
    List<Neighbour> around(RevisionPlace place) {
        return archive
                .createQuery(AROUND, Object[].class)
                .setParameter("article", place.article())
                .setParameter("number", place.number())
                .setParameter("time", place.time())
                .setParameter("orderVersion", place.orderVersion())
                .setParameter("orderTime", place.orderTime())
                .getResultList()
                .stream()
                .map(row -> new Neighbour((String) row[0], (int) row[1], (Instant) row[2]))
                .toList();
    }

    private static String nearest(String relation, String side, String order) {
        return """
                (select '%s', r.key.number, r.firstOrderTime
                 from RevisionRow r
                 where r.key.articleId = :article %s
                 order by %s limit 1)""".formatted(relation, side, order);
    }
}
