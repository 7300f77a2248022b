-- The times of the changes that brought a revision, from its row. Writers of the same rows wait, readers do not.
update change c
set received_at = r.received_at, first_created = r.first_created, version_created = r.version_created
from revision r
where r.article_id = c.article_id and r.number = c.revision and r.submission_id = c.submission_id;
