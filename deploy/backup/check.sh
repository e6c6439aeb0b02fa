#!/bin/sh
# check.sh BACKUP SERVER_URI: restores a backup into a database of its own, has the program open it, and drops it again.
# SERVER_URI names the server and a role that may create databases, for example postgresql://postgres@127.0.0.1/postgres; password in PGPASSWORD.
# FAZHI_HOST names the program, by default the one that deploy/run.sh builds. A backup that was never restored is a hope.
set -eu
umask 077
[ $# -eq 2 ] || { echo 'usage: check.sh BACKUP postgresql://…/postgres' >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
host=${FAZHI_HOST:-$here/../../.artifacts/bin/Fazhi.Host/release/Fazhi.Host.dll}
name=fazhi_check_$$
data=$(mktemp -d)
uri=$(printf '%s' "$2" | sed -E "s#^(postgres(ql)?://[^/]*/)[^?]*#\1$name#")

psql -Xq "$2" -c "CREATE DATABASE $name TEMPLATE template0 ENCODING 'UTF8'"
trap 'psql -Xq "$2" -c "DROP DATABASE $name WITH (FORCE)"; rm -rf "$data"' EXIT
"$here/restore.sh" "$1" "$uri" "$data"
psql -Xq "$uri" -c 'SELECT (SELECT count(*) FROM platform.matters) AS matters, (SELECT count(*) FROM platform.users) AS users'
find "$data" -type f | wc -l | xargs echo 'attachment files:'
ConnectionStrings__Fazhi=$(psql -XAtq "$uri" -c \
  "SELECT format('Host=%s;Port=%s;Database=%s;Username=%s;Password=%s', host(inet_server_addr()), inet_server_port(), current_database(), current_user, '')")${PGPASSWORD:-}
export ConnectionStrings__Fazhi
dotnet "$host" migrate --Data:Folder "$data"
