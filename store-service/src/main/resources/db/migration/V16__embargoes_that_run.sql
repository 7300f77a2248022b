-- Embargoes that run: a story whose first change was made under one has never been shown.
update article a
set awaited_end = a.embargoed_until,
    in_feed = exists (
        select from change c
        where c.article_id = a.id and c.ordinal = 1
            and (c.embargoed_until is null or c.embargoed_until <= c.logged_at))
where is_embargoed(a.embargoed_until);

update change c
set position = null
from article a
where a.id = c.article_id and not a.in_feed;
