-- Decision 23. One program writes these tables, in one transaction a batch, and `verify` looks at every row: a second look by
-- the database at each insert added a row lock on the article. In scripts of their own, as V15 tells.
set local lock_timeout = '500ms';
alter table revision drop constraint revision_article;
