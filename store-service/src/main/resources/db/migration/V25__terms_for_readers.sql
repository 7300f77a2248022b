-- A term says nothing of a text, and leads to it by the other views alone.
set local lock_timeout = '500ms';

create or replace view readable_term as
    select term, time, article_id, number, current from archive_index.term;

grant select on readable_term to ${reader};
