package dev.newslog.api.article;

import static dev.newslog.api.article.CurrentLists.JOINED;
import static dev.newslog.api.article.CurrentLists.REVISION;
import static dev.newslog.api.article.CurrentLists.TIME;

import dev.newslog.api.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of articles that have words. Where few have them, these are found first, by the index
/// article_entry_words; else the list is walked from its beginning, by the indexes that it has without words and
/// by article_entry_pk. Where many have them, the next one is soon found, unless all of them are old.
@ApplicationScoped
class WordLists {

    /// How many of the newest hits are ranked.
    private static final int RANKED = 1_000;

    /// What may match in any language, and does so in the article's own. That is a `case`, as PostgreSQL takes a
    /// query that differs from row to row for a rare one.
    static final String MATCHES = """
            cast(sql('(? @@ cast(? as tsquery))', w.words, :query) as Boolean) = true
            and cast(sql('case when ? @@ websearch_to_tsquery(cast(? as regconfig), ?) then true else false end',
                w.words, w.config, :words) as Boolean) = true
            """;
    /// In an order that no index has, so that all are found by their words. Along the ids, of which a large
    /// archive has many, PostgreSQL would expect to meet enough of them soon, and reads all.
    private static final String FEW = """
            (select w.articleId as articleId, w.words as words, w.config as config from WordsRow w where %s order by w.config limit %d)""".formatted(MATCHES, WordQuery.FEW);
    private static final String WORDS = " w on w.articleId = a.id";
    private static final String RANK = """
            cast(sql('ts_rank(?, websearch_to_tsquery(cast(? as regconfig), ?))', w.words, w.config, :words) as Double)""";

    private final EntityManager archive;
    private final PlannedAnew anew;

    WordLists(EntityManager archive, PlannedAnew anew) {
        this.archive = archive;
        this.anew = anew;
    }

    /// Newest first, one more than the limit.
    List<Found> newest(Filter filter, WordQuery words, Cursor.@Nullable Place after, int limit) {
        TypedQuery<Found> newest = archive.createQuery(
                "select new dev.newslog.api.article.Found(a, r) from " + articles(filter, words) + REVISION
                        + conditions(filter, words)
                        + CurrentLists.order(filter, after),
                Found.class);
        if (after != null) {
            newest.setParameter("time", after.time()).setParameter("id", after.id());
        }
        bound(newest, filter, words).setMaxResults(limit + 1);
        return anew.ask(newest::getResultList);
    }

    /// The best of the newest hits, best first, no more than the limit.
    List<Found> best(Filter filter, WordQuery words, int limit) {
        String hits = "select a.id as id, %s as time, %s as rank from ".formatted(TIME, RANK)
                + articles(filter, words)
                + conditions(filter, words)
                + " order by %s desc, a.id desc limit %d".formatted(TIME, RANKED);
        TypedQuery<Found> best = archive.createQuery(
                "select new dev.newslog.api.article.Found(a, r) from (" + hits
                        + ") hit join ArticleRow a on a.id = hit.id"
                        + REVISION
                        + " order by hit.rank desc, hit.time desc, hit.id desc",
                Found.class);
        bound(best, filter, words).setMaxResults(limit);
        return anew.ask(best::getResultList);
    }

    /// Few are looked up in the index of terms by all of their key.
    private static String articles(Filter filter, WordQuery words) {
        return words.few()
                ? filter.begin("ArticleRow a", JOINED + " and a.currentOrderTime = t0.key.time") + " join " + FEW
                        + WORDS
                : filter.begin("ArticleRow a", JOINED) + " join WordsRow" + WORDS;
    }

    private static String conditions(Filter filter, WordQuery words) {
        return CurrentLists.conditions(filter) + (words.few() ? "" : " and " + MATCHES);
    }

    private static <Q extends Query> Q bound(Q query, Filter filter, WordQuery words) {
        query.setParameter("query", words.query()).setParameter("words", words.words());
        return filter.bound(query);
    }
}
