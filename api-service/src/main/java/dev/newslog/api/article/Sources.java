package dev.newslog.api.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// The question that is asked about sources.
@ApplicationScoped
class Sources {

    private final EntityManager archive;

    Sources(EntityManager archive) {
        this.archive = archive;
    }

    /// By their keys, one more than the limit. Indexes: source_count_pk, article_source_newest, article_pk,
    /// revision_pk.
    List<FoundSource> after(String source, int limit) {
        return archive.createQuery("""
                        select new dev.newslog.api.article.FoundSource(s, a, r)
                        from SourceRow s
                        join ArticleRow a on a.id = (
                            select n.id from ArticleRow n where n.source = s.source
                            order by n.currentOrderTime desc, n.id desc limit 1)
                        join RevisionRow r on r.key.articleId = a.id and r.key.number = a.currentRevision
                        where s.source > :after
                        order by s.source""", FoundSource.class)
                .setParameter("after", source)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
