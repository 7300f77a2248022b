package dev.newslog.api;

import java.sql.SQLException;
import java.util.UUID;

/// Fills the index of lists, as the store-service's follower does.
public record IndexFixture(ArchiveFixture archive) {

    private static final String TERMS = """
            insert into archive_index.term as known
            select distinct term_of(kind, value), r.first_order_time, r.article_id, r.number, r.number = a.current_revision
            from revision r
            join article a on a.id = r.article_id
            cross join lateral (
                values ('source', a.source), ('section', r.section), ('byline', r.byline), ('uri', r.uri), ('url', r.url),
                    ('language', lower(r.language)), ('language', split_part(lower(r.language), '-', 1))
                union all
                select 'keyword', unnest(r.keywords)) t (kind, value)
            where value is not null
            on conflict (term, time, article_id, number) do update set current = excluded.current""";
    private static final String ENTRIES = """
            insert into archive_index.article_entry
            select a.id, a.source, r.number, a.revisions, true, search_config(r.language),
                setweight(search_words(search_config(r.language), r.headline), 'A')
                || setweight(search_words(search_config(r.language), r.body), 'D')
            from article a join revision r on r.article_id = a.id and r.number = a.current_revision
            on conflict (article_id) do update set revision = excluded.revision, words = excluded.words""";
    private static final String COUNTS = """
            delete from archive_index.source_count;
            insert into archive_index.source_count
            select source, count(*), sum(revisions) from article where is_visible(pub_status, embargoed_until)
            group by source""";

    /// Gives a revision other values, as in `section = 'Arts'`.
    void describe(UUID id, int number, String values) throws SQLException {
        archive.run("update revision set %s where article_id = '%s' and number = %d".formatted(values, id, number));
    }

    /// Brings it up to what the archive has now.
    public void follow() throws SQLException {
        archive.run(TERMS + ";" + ENTRIES + ";" + COUNTS);
    }
}
