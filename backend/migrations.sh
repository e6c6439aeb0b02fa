#!/bin/sh
# Writes the one Initial migration of every context anew. For the time before the first release only: afterwards a change adds a migration.
set -eu
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
write() { # project, context, design-time project folder
  rm -rf "${1:?}/${3:?}"
  dotnet restore "$1" -v q
  dotnet ef migrations add Initial --project "$1" --startup-project "$1" --context "$2" --output-dir "$3"
}
write backend/Platform/Fazhi.Platform PlatformDbContext Persistence/Migrations
for module in backend/Modules/*/; do
  name=$(basename "$module")
  write "${module}Fazhi.$name" "${name}DbContext" Persistence/Migrations
done
