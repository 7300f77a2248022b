package dev.newslog.store.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// How many articles and revisions of each source may be seen.
final class SourceCounts {

    /// Its articles' entries must still be those of before. Indexes: change_position, article_pk, article_entry_pk,
    /// source_count_pk.
    private static final String ADD = """
            insert into archive_index.source_count as known (source, articles, revisions)
            select source, sum(articles), sum(revisions)
            from (
                select source, 1 as articles, revisions
                from article
                where id in %1$s and is_visible_at(pub_status, embargoed_until, ?)
                union all
                select source, -1, -revisions
                from archive_index.article_entry
                where article_id in %1$s and visible) changes
            group by source
            on conflict (source) do update
            set articles = known.articles + excluded.articles, revisions = known.revisions + excluded.revisions
            """.formatted(Stretch.ARTICLES);

    private SourceCounts() {}

    static void add(Connection connection, Stretch stretch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setLong(1, stretch.after());
            statement.setLong(2, stretch.last());
            statement.setObject(3, stretch.now());
            statement.setLong(4, stretch.after());
            statement.setLong(5, stretch.last());
            statement.executeUpdate();
        }
    }
}
