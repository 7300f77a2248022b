-- Lists as they stood by the clocks `at` and `knownAt`. The time of the log is a key of the index, and not just included, so
-- that what was not there yet is passed over without a look at its row.
create index revision_first_time on revision (first_order_time desc, article_id desc, logged_at);
-- The few whose ingest service's clock was ahead of the log's: else nothing is on the log before its first order time, and
-- a list of an old `knownAt` can start near it.
create index revision_ahead on revision ((first_order_time - logged_at) desc, logged_at)
    where first_order_time - logged_at > interval '1 minute';
