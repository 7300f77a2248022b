-- Whether anything later of an article is stored, before a record of it is taken out of the quarantine.
create index receipt_article on receipt (article_id, log_offset);
