package dev.newslog.store.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Reads and locks the heads of a batch's articles.
final class ArticleRows {

    private ArticleRows() {}

    /// Served by article_pk. The order of the ids keeps two instances from waiting for each other.
    static List<ArticleEntity> lock(Set<UUID> ids) {
        return ArticleEntity.getSession()
                .createNativeQuery(
                        "select * from article where id = any(:ids) order by id for update", ArticleEntity.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /// The database's clock, as the transaction's views have it.
    static Instant now() {
        return ArticleEntity.getSession()
                .createNativeQuery("select now()", Instant.class)
                .getSingleResult();
    }
}
