-- The sources of which something may be seen, with counts.
set local lock_timeout = '500ms';

create or replace view readable_source as
    select source, articles, revisions from archive_index.source_count where articles > 0;

grant select on readable_source to ${reader};
