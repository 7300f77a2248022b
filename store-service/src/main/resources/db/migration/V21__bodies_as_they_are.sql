-- PostgreSQL's own compression of texts was a quarter of what all of its writing cost. What is there stays as it is.
set local lock_timeout = '500ms';
alter table revision alter column body set storage external;
