package dev.newslog.store.index;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The terms of the revisions that a stretch brought, and of those that were current before it.
final class TermRows {

    /// Indexes: change_position, article_entry_pk, article_pk, revision_pk.
    private static final String TOUCHED = """
            select r.article_id, r.number, a.source, r.section, r.byline, r.language, r.keywords, r.uri, r.url
            from (
                select article_id, revision as number from change where position > ? and position <= ?
                union
                select article_id, revision from archive_index.article_entry where article_id in %s) touched
            join article a on a.id = touched.article_id
            join revision r on r.article_id = touched.article_id and r.number = touched.number
            """.formatted(Stretch.ARTICLES);
    /// Indexes: article_pk, revision_pk, term_newest.
    private static final String WRITE = """
            insert into archive_index.term as known (term, time, article_id, number, current)
            select distinct term_of(t.kind, t.value), r.first_order_time, r.article_id, r.number, r.number = a.current_revision
            from unnest(?, ?, ?, ?) t (kind, value, article_id, number)
            join article a on a.id = t.article_id
            join revision r on r.article_id = t.article_id and r.number = t.number
            on conflict (term, time, article_id, number) do update set current = excluded.current
            where known.current <> excluded.current
            """;

    private final List<String> kinds = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<UUID> articles = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private TermRows() {}

    static void write(Connection connection, Stretch stretch) throws SQLException {
        TermRows rows = new TermRows();
        try (PreparedStatement question = stretch.prepare(connection, TOUCHED, 2);
                ResultSet revisions = question.executeQuery()) {
            while (revisions.next()) {
                rows.take(revisions);
            }
        }
        rows.write(connection);
    }

    private void take(ResultSet revision) throws SQLException {
        UUID article = revision.getObject("article_id", UUID.class);
        int number = revision.getInt("number");
        List<String> keywords = List.of((String[]) revision.getArray("keywords").getArray());
        List<Term> terms = Term.of(
                revision.getString("source"),
                revision.getString("section"),
                revision.getString("byline"),
                revision.getString("language"),
                keywords,
                revision.getString("uri"),
                revision.getString("url"));
        for (Term term : terms) {
            kinds.add(term.kind());
            values.add(term.value());
            articles.add(article);
            numbers.add(number);
        }
    }

    private void write(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setArray(1, array(connection, "text", kinds));
            statement.setArray(2, array(connection, "text", values));
            statement.setArray(3, array(connection, "uuid", articles));
            statement.setArray(4, array(connection, "int4", numbers));
            statement.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<?> elements) throws SQLException {
        return connection.createArrayOf(type, elements.toArray());
    }
}
