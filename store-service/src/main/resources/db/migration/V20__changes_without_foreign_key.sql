set local lock_timeout = '500ms';
alter table change drop constraint change_article;
