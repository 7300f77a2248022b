-- What a change's link of the chain covers beside the rest of its row: so that the chain can be computed anew from the
-- database alone. Null in a change that was archived before and came with no new revision: its times stand on the log only.
set local lock_timeout = '500ms';

alter table change
    add column received_at timestamptz,
    add column first_created timestamptz,
    add column version_created timestamptz;
