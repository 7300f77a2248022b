package dev.newslog.api.article;

import dev.newslog.api.web.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// In which state a thing is, by one narrow query each: asked before the thing itself is read, and empty where it may
/// not be seen.
@ApplicationScoped
class Editions {

    private final EntityManager archive;

    Editions(EntityManager archive) {
        this.archive = archive;
    }

    /// The state of an article that may be seen. Index: article_pk.
    Optional<Edition> ofArticle(UUID id) {
        return archive
                .createQuery("select a.changes, a.loggedAt from ArticleRow a where a.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> ArticleRow.edition((int) row[0], (Instant) row[1]))
                .findFirst();
    }

    /// The state of an article's history, which a repeated submission moves too. Each `lastSeenAt` only ever grows, so
    /// their sum tells of any of them, whatever clock it is from. Index: revision_pk.
    Optional<Edition> ofHistory(UUID id) {
        String query = """
                select a.changes, a.loggedAt, max(r.lastSeenAt),
                    sum(cast(sql('1000000 * extract(epoch from ?)', r.lastSeenAt) as BigInteger))
                from ArticleRow a join RevisionRow r on r.key.articleId = a.id
                where a.id = :id
                group by a.changes, a.loggedAt""";
        return archive.createQuery(query, Object[].class).setParameter("id", id).getResultList().stream()
                .map(row -> history(row[0], (Instant) row[1], (Instant) row[2], (BigInteger) row[3]))
                .findFirst();
    }

    private static Edition history(Object changes, Instant loggedAt, Instant lastSeenAt, BigInteger microseconds) {
        return new Edition(
                changes + "-" + microseconds.toString(Character.MAX_RADIX),
                loggedAt.isAfter(lastSeenAt) ? loggedAt : lastSeenAt);
    }

    /// The state of a revision, which never moves. Index: revision_pk.
    Optional<Edition> ofRevision(UUID id, int number) {
        return archive
                .createQuery(
                        "select r.loggedAt from RevisionRow r where r.key.articleId = :id and r.key.number = :number",
                        Instant.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(loggedAt -> new Edition("r" + number, loggedAt))
                .findFirst();
    }

    /// The state of what differs between two revisions, which never moves; empty where one is missing.
    /// Index: revision_pk.
    Optional<Edition> ofDiff(UUID id, int from, int to) {
        List<Instant> found = archive.createQuery(
                        "select r.loggedAt from RevisionRow r where r.key.articleId = :id and r.key.number in (:from, :to)"
                                + " order by r.loggedAt",
                        Instant.class)
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return found.size() < (from == to ? 1 : 2)
                ? Optional.empty()
                : Optional.of(new Edition("d" + from + "-" + to, found.getLast()));
    }
}
