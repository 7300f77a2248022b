-- What a change's link of the chain covers beside the rest of its row: so that the chain can be computed anew from the
-- database alone. Null in a change that was archived before and came with no new revision: its times stand on the log only.
alter table change
    add column received_at timestamptz,
    add column first_created timestamptz,
    add column version_created timestamptz;

update change c
set received_at = r.received_at, first_created = r.first_created, version_created = r.version_created
from revision r
where r.article_id = c.article_id and r.number = c.revision and r.submission_id = c.submission_id;
