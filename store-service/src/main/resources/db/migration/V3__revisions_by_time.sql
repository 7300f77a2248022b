-- An article's revisions by the publisher's time, a page at any depth: without it, each page sorts all of them.
create index revision_time on revision (article_id, first_order_time, number);
