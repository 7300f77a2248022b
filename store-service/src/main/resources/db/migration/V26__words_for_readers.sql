-- The words of what may be seen, as it is now: not of what it was, where the index lags.
set local lock_timeout = '500ms';

create or replace view readable_words as
    select e.article_id, e.revision, e.config, e.words
    from archive_index.article_entry e
    join article a on a.id = e.article_id and a.current_revision = e.revision
    where is_visible(a.pub_status, a.embargoed_until) and e.words is not null;

grant select on readable_words to ${reader};
