set local lock_timeout = '500ms';
drop index receipt_article;
