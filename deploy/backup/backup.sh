#!/bin/sh
# backup.sh DATABASE_URI DATA_FOLDER TARGET_FOLDER: writes TARGET_FOLDER/fazhi-<time>/ with database, attachments and checksums.
# Reads only; the application goes on. Needs pg_dump of the server's version or later.
set -eu
umask 077
[ $# -eq 3 ] || { echo 'usage: backup.sh postgresql://… DATA_FOLDER TARGET_FOLDER' >&2; exit 2; }
database=$1 data=$2
backup=$3/fazhi-$(date -u +%Y%m%dT%H%M%SZ)
mkdir -p "$3"
mkdir "$backup.part"
trap 'rm -rf "$backup.part"' EXIT # nothing left where it broke off

pg_dump --format=custom --no-owner --no-privileges --file="$backup.part/database.dump" "$database"
# After the database: a file is stored before its row, so every row in the dump has its file in the archive.
if [ -d "$data/attachments" ]; then
  tar -C "$data" -cf "$backup.part/attachments.tar" attachments
else
  tar -cf "$backup.part/attachments.tar" -T /dev/null
fi
(cd "$backup.part" && sha256sum database.dump attachments.tar >SHA256SUMS)
mv "$backup.part" "$backup"
echo "$backup"
