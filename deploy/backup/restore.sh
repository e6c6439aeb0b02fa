#!/bin/sh
# restore.sh BACKUP DATABASE_URI DATA_FOLDER: puts a backup into an empty database and a folder without attachments.
# Restore as fazhi_owner into a database made by database/create.sql, so that fazhi_app gets its rights.
set -eu
umask 077
[ $# -eq 3 ] || { echo 'usage: restore.sh BACKUP postgresql://… DATA_FOLDER' >&2; exit 2; }
backup=$1 database=$2 data=$3
(cd "$backup" && sha256sum --check --quiet SHA256SUMS)
[ ! -e "$data/attachments" ] || { echo "$data/attachments exists already" >&2; exit 1; }
tables=$(psql -XAtq "$database" -c "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
[ "$tables" -eq 0 ] || { echo "the database holds $tables tables already" >&2; exit 1; }

pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$database" "$backup/database.dump"
mkdir -p "$data"
tar -C "$data" -xf "$backup/attachments.tar"
echo "restored $backup"
