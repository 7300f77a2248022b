-- A moved embargo hides a story that had been shown: its entries stay in the feed, without text, and one of type
-- `embargoed` tells of it at once. Of a story that was never shown no change has a position. Where the release before
-- wrote the embargo, nothing awaits its end: then the entries stay away, as that release has it.

set local lock_timeout = '500ms';

create or replace view readable_change as
    select c.position, c.id, c.type, c.article_id, c.source, c.revision, c.pub_status,
        case when is_visible(a.pub_status, a.embargoed_until) then r.headline end as headline,
        c.changed, c.logged_at
    from change c
    join article a on a.id = c.article_id
    join revision r on r.article_id = c.article_id and r.number = c.revision
    where c.position is not null and (a.awaited_end is not null or not is_embargoed(a.embargoed_until));
