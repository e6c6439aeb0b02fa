#!/bin/sh
# Builds what has changed and starts 法治工作台. Every argument goes to the host; the 2022 demo is loaded unless --no-demo is given.
set -eu
cd "$(dirname "$0")/.."
. deploy/build.sh

host=.artifacts/bin/Fazhi.Host/release/Fazhi.Host.dll

require_tools
[ -n "${ConnectionStrings__Fazhi:-}" ] || install_packages backend/Platform/Fazhi.EmbeddedPostgres/npm
build_frontend
build_backend host "$host" backend/Host/Fazhi.Host backend

demo=--demo
case "${1:-}" in
  '' | -*) ;;
  *) demo='' ;; # a verb: migrate, seed, …
esac
for argument; do
  case $argument in --demo | --demo=* | --no-demo) demo='' ;; esac
done
say '启动'
# shellcheck disable=SC2086
exec dotnet "$host" "$@" $demo
