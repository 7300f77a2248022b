-- Where a publisher contradicts itself. The default means that nobody looked: revisions archived before this version
-- carry none until a rebuild, and so do those that a store-service of the release before adds meanwhile. Readers see
-- the column by the next script, as one script makes one view and holds no table's lock while it waits for that view's.

set local lock_timeout = '500ms';

-- a constant default: no row is written
alter table revision add column notices text[] not null default '{}';
