-- The change feed of one source: without it, a rare source means reading the whole feed.
create index change_source_position on change (source, position) where position is not null;
