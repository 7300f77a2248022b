#!/bin/bash
# Makes the two roles of the archive, when the database is made: the store-service owns it, the api-service may only read.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --set owner_password="$NEWSLOG_OWNER_PASSWORD" --set reader_password="$NEWSLOG_READER_PASSWORD" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role newslog login password :'owner_password';
create role newslog_reader login password :'reader_password';
alter database newslog owner to newslog;
SQL
