package dev.newslog.store.index;

import dev.newslog.events.content.HtmlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The articles of a stretch as they are searched and counted from now on.
final class ArticleEntries {

    /// So much of a body is searched: with words as short and as different as they can be, PostgreSQL still takes them
    /// (a `tsvector` is at most a megabyte).
    private static final int CHARACTERS = 100_000;
    /// A body may have 2 MiB.
    private static final int BODIES_AT_ONCE = 4;

    /// Indexes: change_position, article_pk, revision_pk.
    private static final String HTML = """
            select a.id, r.body
            from article a
            join revision r on r.article_id = a.id and r.number = a.current_revision
            where a.id in %s and r.content_type = 'text/html' and is_visible_at(a.pub_status, a.embargoed_until, ?)
            """.formatted(Stretch.ARTICLES);
    /// Those whose texts are given, or all others. Indexes: change_position, article_pk, revision_pk, article_entry_pk.
    private static final String WRITE = """
            insert into archive_index.article_entry (article_id, source, revision, revisions, visible, config, words)
            select a.id, a.source, a.current_revision, a.revisions, seen.visible, read.config,
                case when seen.visible then
                    setweight(search_words(read.config, r.headline), 'A')
                    || setweight(search_words(
                        read.config, concat_ws(' ', r.byline, array_to_string(r.keywords, ', '))), 'B')
                    || setweight(search_words(read.config, coalesce(r.description, '')), 'C')
                    || setweight(search_words(read.config, left(coalesce(html.text, r.body), %2$d)), 'D') end
            from article a
            join revision r on r.article_id = a.id and r.number = a.current_revision
            cross join lateral (select is_visible_at(a.pub_status, a.embargoed_until, ?)) seen (visible)
            cross join lateral (select search_config(r.language)) read (config)
            left join unnest(?, ?) html (id, text) on html.id = a.id
            where a.id in %1$s
                and case when ? then html.id is not null else not seen.visible or r.content_type <> 'text/html' end
            on conflict (article_id) do update
            set source = excluded.source, revision = excluded.revision, revisions = excluded.revisions,
                visible = excluded.visible, config = excluded.config, words = excluded.words
            """.formatted(Stretch.ARTICLES, CHARACTERS);

    private ArticleEntries() {}

    static void write(Connection connection, Stretch stretch) throws SQLException {
        write(connection, stretch, false, Map.of());
        try (PreparedStatement question = stretch.prepare(connection, HTML, 1)) {
            question.setObject(3, stretch.now());
            question.setFetchSize(BODIES_AT_ONCE);
            try (ResultSet bodies = question.executeQuery()) {
                Map<UUID, String> texts = new HashMap<>();
                while (bodies.next()) {
                    texts.put(bodies.getObject(1, UUID.class), begin(HtmlText.extract(bodies.getString(2))));
                    if (texts.size() == BODIES_AT_ONCE) {
                        write(connection, stretch, true, texts);
                        texts.clear();
                    }
                }
                write(connection, stretch, true, texts);
            }
        }
    }

    private static void write(Connection connection, Stretch stretch, boolean html, Map<UUID, String> texts)
            throws SQLException {
        if (html && texts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, stretch.now());
            statement.setArray(
                    2, connection.createArrayOf("uuid", texts.keySet().toArray()));
            statement.setArray(
                    3, connection.createArrayOf("text", texts.values().toArray()));
            statement.setLong(4, stretch.after());
            statement.setLong(5, stretch.last());
            statement.setBoolean(6, html);
            statement.executeUpdate();
        }
    }

    private static String begin(String text) {
        return text.codePointCount(0, text.length()) <= CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CHARACTERS));
    }
}
