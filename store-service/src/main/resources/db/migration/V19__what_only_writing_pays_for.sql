-- What cost each submission more than it gave (decision 23). One program writes these tables, in one transaction a batch,
-- and `verify` looks at every row: a second look by the database at each insert added a row lock on the article.
set local lock_timeout = '500ms';
alter table revision drop constraint revision_article;
alter table change drop constraint change_article;
-- asked by the retry of a quarantined record alone, for what stands behind it on the log: rows come in that order
drop index receipt_article;
create index receipt_place on receipt using brin (log_offset) with (autosummarize = on);
-- PostgreSQL's own compression of texts was a quarter of what all of its writing cost
alter table revision alter column body set storage external;
