#!/bin/sh
# Runs every test there is and ends with the line "N passed, N failed". Projects are found on the disk, never listed.
set -eu
cd "$(dirname "$0")/.."
. deploy/build.sh

results=.artifacts/test-results
passed=0
failed=0

# count NAME SECONDS PASSED FAILED
count() {
  passed=$((passed + $3))
  failed=$((failed + $4))
  printf '%-28s %5d passed %5d failed %5d s\n' "$1" "$3" "$4" "$2"
}

# measure NAME REPORT COMMAND…: runs a test runner and counts its report; a runner that breaks without naming a failed test counts as one.
measure() {
  name=$1 report=$2
  shift 2
  began=$(date +%s)
  status=0
  "$@" >"$results/$name.log" 2>&1 || status=$?
  # shellcheck disable=SC2046
  set -- $(node tests/summary.mjs "$report" "$status")
  if [ "$2" -gt 0 ]; then tail -n 300 "$results/$name.log"; fi
  count "$name" $(($(date +%s) - began)) "$1" "$2"
}

require_tools
rm -rf "$results"
mkdir -p "$results"
started=$(date +%s)

install_packages backend/Platform/Fazhi.EmbeddedPostgres/npm
install_packages tests/browser
install_packages tests/smtp
quietly node tests/browser/prepare.mjs
build_frontend
build_backend all .artifacts/bin/Fazhi.Browser.Tests/release/Fazhi.Browser.Tests.dll Fazhi.slnx backend tests Fazhi.slnx
say "测试（构建用时 $(($(date +%s) - started)) 秒）"

measure frontend-lint none npm run lint --prefix frontend
measure frontend-typecheck none npm run typecheck --prefix frontend
measure frontend-unit "$results/frontend.json" \
  npm run test --prefix frontend -- --reporter=default --reporter=json --outputFile.json="$PWD/$results/frontend.json"
for project in tests/*.Tests; do
  name=${project#tests/}
  measure "$name" "$results/$name.json" \
    dotnet ".artifacts/bin/$name/release/$name.dll" -noColor -noLogo -ctrf "$PWD/$results/$name.json"
done

say "共用时 $(($(date +%s) - started)) 秒，记录在 $results"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
