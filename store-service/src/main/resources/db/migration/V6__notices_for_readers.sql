-- readable_revision as V4__reader_views.sql has it, and the notices.

set local lock_timeout = '500ms';

create or replace view readable_revision as
    select r.article_id, r.number, r.submission_id, r.order_version, r.order_time, r.first_order_time, r.uri, r.url,
        r.version, r.first_created, r.version_created, r.received_at, r.logged_at, r.last_seen_at, r.headline, r.byline,
        r.section, r.language, r.description, r.body, r.content_type, r.keywords, r.images, r.urgency, r.ed_note,
        r.correction_kind, r.correction_text, r.content_digest, r.field_digests, r.changed, r.late,
        r.chain_digest, r.notices
    from revision r
    join article a on a.id = r.article_id
    where is_visible(a.pub_status, a.embargoed_until);
