package dev.newslog.api.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the change feed says of articles that may not be seen now, and nothing of their texts: so of all filters, only
/// the source counts.
@ApplicationScoped
class Withdrawals {

    private final EntityManager archive;

    Withdrawals(EntityManager archive) {
        this.archive = archive;
    }

    /// Those that were hidden in a stretch and still are, the last first. Indexes: change_position, article_pk.
    ///
    /// @param after the position before the stretch
    /// @param last its last position
    List<Withdrawal> in(long after, long last, @Nullable String source) {
        TypedQuery<Withdrawal> hidden =
                archive.createQuery("""
                select new dev.newslog.api.syndication.Withdrawal(c.articleId, h.revisions, max(c.loggedAt), s.statusReason)
                from ChangeRow c
                join HeadRow h on h.id = c.articleId
                left join StatusRow s on s.id = c.articleId and s.pubStatus <> 'usable'
                where c.position > :after and c.position <= :last and c.type in ('withdrawn', 'withheld', 'embargoed')
                    and not exists (select 1 from ArticleRow a where a.id = c.articleId)
                """ + (source == null ? "" : " and c.source = :source") + """
                         group by c.articleId, h.revisions, s.statusReason
                        order by max(c.loggedAt) desc, c.articleId""", Withdrawal.class);
        if (source != null) {
            hidden.setParameter("source", source);
        }
        return hidden.setParameter("after", after).setParameter("last", last).getResultList();
    }

    /// When the last change was logged that may be known of, up to a position. Index: change_position.
    Instant lastChange(long position) {
        return archive
                .createQuery(
                        "select c.loggedAt from ChangeRow c where c.position <= :position order by c.position desc",
                        Instant.class)
                .setParameter("position", position)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
