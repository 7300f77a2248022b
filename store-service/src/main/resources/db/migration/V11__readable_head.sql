-- What the archive's digest is made of, of every article, the ones that nobody may read included: an operator's
-- question, answered by one digest and by counts. Nothing of a text, of a source or of an address.
set local lock_timeout = '500ms';

create view readable_head as
    select id, chain_digest, pub_status, embargoed_until, revisions, changes from article;

grant select on readable_head to ${reader};
