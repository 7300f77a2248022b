package dev.newslog.api.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What a stretch of the change feed touched and a filter lets through, each one statement. The filter is asked of the
/// rows themselves, as a stretch is short: so no index that lags can leave out anything, but for words.
@ApplicationScoped
class Changed {

    private static final String STRETCH = " c.position > :after and c.position <= :last";
    private static final String BROUGHT = "r.key.number = c.revision where c.type = 'revision'";
    /// So many are told at most, as many as deletions.
    private static final int MOST_SHOWN_AGAIN = 1_000;
    /// Of one article the last 100, and of all the last ones first.
    private static final String SHOWN_AGAIN = "r.key.number > a.revisions - 100 and r.loggedAt <= c.loggedAt"
            + " where c.type in ('released', 'reinstated', 'published')";

    private final Session archive;

    Changed(Session archive) {
        this.archive = archive;
    }

    /// Articles as they are now. Indexes: change_position, article_pk, revision_pk.
    List<Found> articles(long after, long last, Filter filter, @Nullable WordQuery words) {
        List<Found> found = archive.createQuery(
                        "select new dev.newslog.api.article.Found(a, r) from ArticleRow a"
                                + " join RevisionRow r on r.key.articleId = a.id and r.key.number = a.currentRevision"
                                + " where a.id in (select c.articleId from ChangeRow c where" + STRETCH + ")",
                        Found.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList();
        return found.stream().filter(asked(filter, words, found)).toList();
    }

    /// Revisions that a change brought, and all that an article had by then where it may be seen again, as many as are
    /// told of deletions; one that is there twice is last with its later time.
    ///
    /// @param shownAfter the position before the changes after which an article may be seen again
    List<FoundChange> revisions(long after, long shownAfter, long last, Filter filter, @Nullable WordQuery words) {
        List<FoundChange> changes =
                new ArrayList<>(revisions(BROUGHT, after, last, filter).getResultList());
        changes.addAll(revisions(SHOWN_AGAIN, shownAfter, last, filter)
                .setMaxResults(MOST_SHOWN_AGAIN)
                .getResultList());
        changes.sort(Comparator.comparing(FoundChange::loggedAt));
        Predicate<Found> asked =
                asked(filter, words, changes.stream().map(FoundChange::found).toList());
        return changes.stream().filter(change -> asked.test(change.found())).toList();
    }

    /// Indexes: change_position, article_pk, revision_pk.
    private TypedQuery<FoundChange> revisions(String which, long after, long last, Filter filter) {
        String source = filter.onlySource().orElse(null);
        TypedQuery<FoundChange> revisions = archive.createQuery(
                        "select new dev.newslog.api.article.FoundChange(a, r, c.loggedAt) from ChangeRow c"
                                + " join ArticleRow a on a.id = c.articleId"
                                + " join RevisionRow r on r.key.articleId = c.articleId and " + which
                                + " and" + STRETCH + (source == null ? "" : " and c.source = :source")
                                + " order by a.revisions - r.key.number, c.position desc",
                        FoundChange.class)
                .setParameter("after", after)
                .setParameter("last", last);
        return source == null ? revisions : revisions.setParameter("source", source);
    }

    /// Words are looked for in what is current alone.
    private Predicate<Found> asked(Filter filter, @Nullable WordQuery words, List<Found> all) {
        if (words == null) {
            return filter::matches;
        }
        Set<UUID> having = having(words, all);
        return found -> filter.matches(found)
                && found.revision().key.number() == found.article().currentRevision
                && having.contains(found.article().id);
    }

    /// Index: article_entry_pk.
    private Set<UUID> having(WordQuery words, List<Found> all) {
        return new HashSet<>(archive.createQuery(
                        "select w.articleId from WordsRow w where w.articleId in :ids and " + WordLists.MATCHES,
                        UUID.class)
                .setParameter(
                        "ids", all.stream().map(found -> found.article().id).toList())
                .setParameter("query", words.query())
                .setParameter("words", words.words())
                .getResultList());
    }
}
