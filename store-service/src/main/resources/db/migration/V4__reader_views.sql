-- All that the reader's role may see. What withheld, canceled and embargoed mean stands in is_visible alone: the role
-- has no right on the tables, so no query can go around it.
--
-- To change a view, or what is_visible means, write the next version, V<n>__<what>.sql:
--   * Views only gain columns, for one release: the api-service of the release before reads them while the instances are
--     replaced one by one. New columns come last, which is all that `create or replace` takes; what is to go is dropped
--     one release after the last that asks for it.
--   * One view a script, with the lock_timeout below: a script that waits for a lock holds up every reader behind it, and
--     one that holds another may deadlock with a reader of both. The store-service tries again. This script
--     alone makes several: it came before the first release, when nobody read yet.
--   * Never a repeatable script (R__): an old store-service that starts again would put its own views back.

set local lock_timeout = '500ms';

create or replace function is_embargoed(embargoed_until timestamptz) returns boolean
    language sql stable
    return embargoed_until is not null and embargoed_until > now();

create or replace function is_visible(pub_status text, embargoed_until timestamptz) returns boolean
    language sql stable
    return pub_status = 'usable' and (embargoed_until is null or embargoed_until <= now());

create or replace view readable_article as
    select id, source, uri, uri_digest, url, url_digest, pub_status, embargoed_until, revisions, current_revision,
        current_order_time, changes, chain_digest, logged_at
    from article
    where is_visible(pub_status, embargoed_until);

-- Why an article that is there can't be read: nothing of its text, and nothing at all of an embargoed one.
create or replace view readable_status as
    select id, source, pub_status, status_reason, status_since, changes
    from article
    where not is_embargoed(embargoed_until);

create or replace view readable_revision as
    select r.article_id, r.number, r.submission_id, r.order_version, r.order_time, r.first_order_time, r.uri, r.url,
        r.version, r.first_created, r.version_created, r.received_at, r.logged_at, r.last_seen_at, r.headline, r.byline,
        r.section, r.language, r.description, r.body, r.content_type, r.keywords, r.images, r.urgency, r.ed_note,
        r.correction_kind, r.correction_text, r.content_digest, r.field_digests, r.changed, r.late,
        r.chain_digest
    from revision r
    join article a on a.id = r.article_id
    where is_visible(a.pub_status, a.embargoed_until);

create or replace view readable_change as
    select c.position, c.id, c.type, c.article_id, c.source, c.revision, c.pub_status,
        case when is_visible(a.pub_status, a.embargoed_until) then r.headline end as headline,
        c.changed, c.logged_at
    from change c
    join article a on a.id = c.article_id
    join revision r on r.article_id = c.article_id and r.number = c.revision
    where c.position is not null and not is_embargoed(a.embargoed_until);

create or replace view readable_receipt as
    select submission_id, article_id, client, outcome, reason, revision, first_submission_id, received_at, logged_at,
        topic, partition, log_offset, position
    from receipt;

create or replace view readable_feed as
    select epoch, position from feed_position;

grant usage on schema ${flyway:defaultSchema} to ${reader};
grant select on readable_article, readable_status, readable_revision, readable_change, readable_receipt, readable_feed
    to ${reader};
