-- Which embargoes have ended and were not told of. After the columns, in a script of its own: their lock keeps readers
-- waiting, the reading of the whole table must not.
set local lock_timeout = '500ms';

create index article_awaited_end on article (awaited_end) where awaited_end is not null;
