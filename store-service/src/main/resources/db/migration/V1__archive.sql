-- The archive: a view of the log that can be dropped and comes back from it.
-- Names of tables carry no schema: the connection's search path decides, so that a rebuild can fill a schema beside.

create table article (
    id uuid constraint article_pk primary key,
    source text not null,
    uri text,
    uri_digest bytea,                       -- SHA-256, as an index entry has a bounded size
    url text,
    url_digest bytea,
    pub_status text not null constraint article_pub_status check (pub_status in ('usable', 'withheld', 'canceled')),
    held boolean not null,                  -- a hold lives on under a kill
    status_reason text,
    status_since timestamptz,
    embargoed_until timestamptz,            -- of the current submission; never cleared by time
    revisions integer not null,
    current_revision integer not null,
    current_order_time timestamptz not null, -- the current revision's first order time: where lists place the article
    highest_version numeric not null,
    changes integer not null,
    chain_digest bytea not null,
    logged_at timestamptz not null          -- of the last change
);

create index article_newest on article (current_order_time desc, id desc) where pub_status = 'usable';
create index article_source_newest on article (source, current_order_time desc, id desc) where pub_status = 'usable';
create index article_uri on article (uri_digest) where uri_digest is not null;
create index article_url on article (url_digest) where url_digest is not null;

create table revision (
    article_id uuid not null constraint revision_article references article,
    number integer not null,
    submission_id uuid not null,
    order_version numeric not null,         -- the order key is (order_version, order_time, number)
    order_time timestamptz not null,
    first_order_time timestamptz not null,  -- never moves; order_time does when the same content comes again
    uri text,
    url text,
    version text,
    first_created timestamptz,
    version_created timestamptz,
    received_at timestamptz not null,
    logged_at timestamptz not null,
    last_seen_at timestamptz not null,
    headline text not null,
    byline text,
    section text,
    language text,
    description text,
    body text not null,
    content_type text not null,
    keywords text[] not null,
    images jsonb not null,
    urgency smallint,
    ed_note text,
    correction_kind text,
    correction_text text,
    content_digest text not null,
    field_digests bytea not null,
    changed text[] not null,                -- against the predecessor in publisher order, as it is now
    late boolean not null,
    chain_digest bytea not null,            -- of the change that brought it
    partition integer not null,             -- where it stands on the log
    log_offset bigint not null,
    constraint revision_pk primary key (article_id, number)
);

create unique index revision_order on revision (article_id, order_version, order_time, number);
create index revision_content on revision (article_id, content_digest, number);

create table change (
    id uuid constraint change_pk primary key,
    article_id uuid not null constraint change_article references article,
    ordinal integer not null,               -- its place in the article's chain, from 1
    position bigint,                        -- its place in the feed, in commit order
    type text not null,
    source text not null,
    revision integer not null,              -- the new one, or the current one when a status changed
    pub_status text not null,
    changed text[] not null,                -- as it was at the commit
    embargoed_until timestamptz,
    logged_at timestamptz not null,
    submission_id uuid not null,
    chain_digest bytea not null,
    constraint change_ordinal unique (article_id, ordinal)
);

create unique index change_position on change (position) where position is not null;

-- A kill that came before its story: it binds when a story of that source comes.
create table early_kill (
    article_id uuid not null,
    source text not null,                   -- empty: an operator's, for any source
    reason text,
    logged_at timestamptz not null,
    constraint early_kill_pk primary key (article_id, source)
);

create table receipt (
    submission_id uuid constraint receipt_pk primary key,
    article_id uuid not null,
    client text not null,
    idempotency_key text,
    line text not null,
    outcome text not null,
    reason text,
    revision integer,
    first_submission_id uuid,
    received_at timestamptz not null,
    logged_at timestamptz not null,
    topic text not null,
    partition integer not null,
    log_offset bigint not null,
    position bigint not null                -- of the feed, after this submission took effect
);

create unique index receipt_key on receipt (client, idempotency_key, line, article_id)
    where idempotency_key is not null and outcome <> 'key-reused';

create table quarantine (
    topic_id uuid not null,
    partition integer not null,
    log_offset bigint not null,
    topic text not null,
    record_key bytea,
    headers jsonb not null,                 -- names with their values in base64, in their order
    value bytea,
    reason text not null,
    logged_at timestamptz not null,
    constraint quarantine_pk primary key (topic_id, partition, log_offset)
);

-- How far this archive has read the log: written in the transaction of what was read.
create table log_position (
    topic_id uuid not null,
    partition integer not null,
    topic text not null,
    next_offset bigint not null,
    constraint log_position_pk primary key (topic_id, partition)
);

-- The one counter of the change feed: its lock puts positions in commit order.
create table feed_position (
    only_row boolean constraint feed_position_pk primary key default true constraint feed_position_one check (only_row),
    epoch text not null,                    -- another one when an archive was lost and its positions with it
    position bigint not null
);

insert into feed_position (epoch, position) values (substr(gen_random_uuid()::text, 1, 8), 0);
