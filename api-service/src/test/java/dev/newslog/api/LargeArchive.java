package dev.newslog.api;

import java.sql.SQLException;

/// Two hundred thousand revisions: common values and rare ones, short stories and one of many versions.
final class LargeArchive {

    private static final String EMPTY = """
            truncate archive_index.term, archive_index.article_entry, archive_index.source_count;
            delete from receipt; delete from change; delete from revision; delete from article""";
    private static final String ARTICLES = """
            insert into article
            select gen_random_uuid(), case when n % 20000 = 0 then 'rare' else 'many-' || n % 40 end, null, null, null, null,
                'usable', false, null, null, null, kept, kept, time, kept, kept, '\\x00', time
            from generate_series(1, :many) n,
                lateral (select timestamptz '2026-01-01' + n * interval '1 minute') t (time),
                lateral (select case when n = :many / 2 then 2000 when n % 3 = 0 then 1 else 2 end) k (kept)""";
    private static final String REVISIONS = """
            insert into revision (article_id, number, submission_id, order_version, order_time, first_order_time,
                received_at, logged_at, last_seen_at, headline, byline, section, language, body, content_type, keywords,
                images, content_digest, field_digests, changed, late, chain_digest, partition, log_offset, uri)
            select id, number, gen_random_uuid(), number, time, time, time, time, time, 'Ferry ' || number,
                case when rare then 'rare' else 'common' end, case when rare then 'rare' else 'common' end,
                case when n % 10 = 0 then 'de' else 'en' end,
                repeat('It sails. ', 20) || case when rare then 'rarest' else '' end, 'text/plain',
                case when rare then '{rare}' else '{common}' end::text[], '[]', 'v1:sha-256:' || md5(id::text || number),
                decode(repeat('00', 384), 'hex'), '{}', false, '\\x00', 0, 0, 'urn:many:' || n
            from (select *, row_number() over (order by current_order_time) as n from article) a,
                generate_series(1, a.revisions) number,
                lateral (select current_order_time - (a.revisions - number) * interval '1 second') t (time),
                lateral (select n % 20000 = 7) r (rare)""";
    private static final String CHANGES = """
            insert into change
            select gen_random_uuid(), article_id, number, row_number() over (order by r.logged_at, article_id, number),
                'revision', source, number, 'usable', '{}', null, r.logged_at, r.submission_id, '\\x00'
            from revision r join article a on a.id = article_id;
            update feed_position set position = (select max(position) from change)""";

    private LargeArchive() {}

    /// Puts it in the place of what is there.
    static void fill(ArchiveFixture archive, int articles) throws SQLException {
        archive.run(EMPTY);
        archive.run(ARTICLES.replace(":many", Integer.toString(articles)));
        archive.run(REVISIONS);
        archive.run(CHANGES);
    }
}
