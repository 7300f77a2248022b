package dev.newslog.api.article;

import dev.newslog.api.web.InvalidParameterException;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/// What full-text search looks for.
///
/// @param words in the way of web search engines, letters apart where a script has no spaces
/// @param query a `tsquery` for what may match in any language
/// @param few whether no more than [#FEW] articles have them
record WordQuery(String words, String query, boolean few) {

    /// So few are soon sorted.
    static final int FEW = 1_000;

    /// Asks PostgreSQL how it reads the words, and whether few have them; 400 where nothing is left to look for.
    /// Index: article_entry_words.
    static WordQuery of(String asked, Session archive) {
        Tuple read = archive.createNativeQuery("""
                        select words, cast(query as text) as query, indexed, case when indexed not in ('', 'T') then (
                            select count(*) from (
                                select from readable_words w where w.words @@ query limit :most) hits) end as hits
                        from letters_apart(:asked) apart (words), search_query(words) query, querytree(query) indexed
                        """, Tuple.class)
                .setParameter("asked", Phrases.of(asked))
                .setParameter("most", FEW + 1)
                .getSingleResult();
        String indexed = read.get("indexed", String.class);
        if (indexed.isEmpty() || indexed.equals("T")) {
            throw new InvalidParameterException("q", "needs a word to look for; -word alone is none.");
        }
        return new WordQuery(
                read.get("words", String.class), read.get("query", String.class), read.get("hits", Long.class) <= FEW);
    }
}
