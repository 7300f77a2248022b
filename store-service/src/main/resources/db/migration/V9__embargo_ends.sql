-- The ends of embargoes: what is not in the feed yet, and which end is to be told there.
--
-- An article under an embargo from its first submission on keeps its changes out of the feed: they have no position. The
-- release before knows neither column: what it writes stands in the feed at once, as it did.

set local lock_timeout = '500ms';

alter table article
    add column in_feed boolean not null default true,   -- whether its changes have entered the feed
    add column awaited_end timestamptz;                 -- of its embargo, until `published` tells of it in the feed

-- An embargo's end comes from the clock: it is no link of the chain, and no submission's.
alter table change
    alter column ordinal drop not null,
    alter column submission_id drop not null,
    alter column chain_digest drop not null,
    -- not valid: all rows that are there hold it, and to read them all would keep writers waiting
    add constraint change_in_chain check (
        num_nulls(ordinal, submission_id, chain_digest) = case type when 'published' then 3 else 0 end) not valid;
