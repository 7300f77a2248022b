package dev.newslog.api.article;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a list of articles is narrowed by, and the part of its query that this makes. Each term is one join, so that
/// PostgreSQL begins with the rarest, whose entries stand in the order of the list.
///
/// @param source the only term, where it is the only one: no index that lags has to be asked for it
/// @param from not before that publisher's time
/// @param to before that publisher's time
/// @param words what to look for in current revisions
public record Filter(
        @Nullable String source,
        List<Term> terms,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String words) {

    public Filter {
        terms = List.copyOf(terms);
    }

    /// @param others the terms but for the source
    static Filter of(
            @Nullable String source,
            List<Term> others,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String words) {
        if (source == null || others.isEmpty()) {
            return new Filter(source, others, from, to, words);
        }
        List<Term> terms = new ArrayList<>(others);
        terms.add(new Term("source", source));
        return new Filter(null, terms, from, to, words);
    }

    /// Whether what it lets through depends on an index that may lag behind the archive.
    public boolean asksAnIndex() {
        return !terms.isEmpty() || words != null;
    }

    /// The only source that it lets through, where it names one.
    public Optional<String> onlySource() {
        return Stream.concat(
                        Stream.ofNullable(source),
                        terms.stream()
                                .filter(term -> term.kind().equals("source"))
                                .map(Term::value))
                .findFirst();
    }

    /// What it asks for, in an order that is the same for the same filter; nothing where it lets everything through.
    public List<String> told() {
        List<String> told = new ArrayList<>();
        terms.forEach(term -> told.add(term.kind() + " " + term.value()));
        add(told, "source", source);
        add(told, "from", from);
        add(told, "to", to);
        add(told, "q", words);
        return told;
    }

    private static void add(List<String> told, String name, @Nullable Object value) {
        if (value != null) {
            told.add(name + " " + value);
        }
    }

    /// Whether it lets this one through, but for the words: those only PostgreSQL can tell.
    boolean matches(Found found) {
        Instant time = found.revision().firstOrderTime;
        return (source == null || source.equals(found.article().source))
                && terms.stream().allMatch(term -> term.isOf(found))
                && (from == null || !time.isBefore(from))
                && (to == null || time.isBefore(to));
    }

    /// Where the query begins: with the entries of the terms, or at once with the rows.
    ///
    /// @param rows where it begins without terms
    /// @param joined how the rows are joined to `t0`
    String begin(String rows, String joined) {
        if (terms.isEmpty()) {
            return rows;
        }
        StringBuilder begin = new StringBuilder("TermRow t0");
        for (int at = 1; at < terms.size(); at++) {
            begin.append((" join TermRow t%1$d on t%1$d.key.time = t0.key.time"
                            + " and t%1$d.key.articleId = t0.key.articleId and t%1$d.key.number = t0.key.number")
                    .formatted(at));
        }
        return begin.append(" join ").append(joined).toString();
    }

    /// What the list is ordered by.
    ///
    /// @param rows what that is without terms
    String time(String rows) {
        return terms.isEmpty() ? rows : "t0.key.time";
    }

    /// What orders those of one time.
    ///
    /// @param rows what that is without terms
    String id(String rows) {
        return terms.isEmpty() ? rows : "t0.key.articleId";
    }

    /// The conditions, each with `and` before it; `a` is the article.
    ///
    /// @param rows what the list is ordered by without terms
    String conditions(String rows) {
        StringBuilder conditions = new StringBuilder(source == null ? "" : " and a.source = :source");
        for (int at = 0; at < terms.size(); at++) {
            conditions.append(
                    " and t%1$d.key.term = cast(sql('term_of(?, ?)', :kind%1$d, :value%1$d) as Long)".formatted(at));
        }
        return conditions
                .append(from == null ? "" : " and " + time(rows) + " >= :from")
                .append(to == null ? "" : " and " + time(rows) + " < :to")
                .toString();
    }

    /// The query, whose conditions know their values now.
    <Q extends Query> Q bound(Q query) {
        if (source != null) {
            query.setParameter("source", source);
        }
        for (int at = 0; at < terms.size(); at++) {
            query.setParameter("kind" + at, terms.get(at).kind());
            query.setParameter("value" + at, terms.get(at).value());
        }
        if (from != null) {
            query.setParameter("from", from);
        }
        if (to != null) {
            query.setParameter("to", to);
        }
        return query;
    }
}
