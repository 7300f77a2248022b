package dev.newslog.api.article;

import jakarta.persistence.Query;

/// What the questions about the past have in common: which revisions were there, and which was before which of those.
final class Past {

    /// The field digests of a revision `r`.
    static final String OWN = """
            (select o.fieldDigests from TextRow o
             where o.key.articleId = r.key.articleId and o.key.number = r.key.number)""";

    private Past() {}

    /// That a revision was there, as one more condition on it. Written so that no index can serve it: a walk along an
    /// article's revisions by their time, instead of their order, would be long for each of many versions.
    static String there(String revision, Clocks clocks) {
        return (clocks.at() == null ? "" : " and coalesce(%1$s.firstOrderTime, %1$s.firstOrderTime) <= :at")
                        .formatted(revision)
                + logged(revision, clocks);
    }

    /// That the log had it, whatever the publisher's clock says.
    static String logged(String revision, Clocks clocks) {
        return clocks.knownAt() == null ? "" : " and " + revision + ".loggedAt <= :knownAt";
    }

    /// The field digests of the one before a revision `r`, of those that were there. Index: revision_order.
    static String before(Clocks clocks) {
        return """
                (select p.fieldDigests
                 from TextRow p
                 where p.key.articleId = r.key.articleId
                    and (p.orderVersion, p.orderTime, p.key.number) < (r.orderVersion, r.orderTime, r.key.number)
                """ + there("p", clocks) + " order by p.orderVersion desc, p.orderTime desc, p.key.number desc limit 1)";
    }

    /// The query, whose conditions know the clocks now.
    static <Q extends Query> Q bound(Q query, Clocks clocks) {
        if (clocks.at() != null) {
            query.setParameter("at", clocks.at());
        }
        if (clocks.knownAt() != null) {
            query.setParameter("knownAt", clocks.knownAt());
        }
        return query;
    }
}
