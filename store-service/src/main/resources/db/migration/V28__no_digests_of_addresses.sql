-- Lists by `uri` and `url` are served by archive_index.term: nobody asks these two, and each new article paid for them.
set local lock_timeout = '500ms';

drop index article_uri;
drop index article_url;
