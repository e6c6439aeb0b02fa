# shellcheck shell=sh
# Sourced by deploy/run.sh and tests/run.sh, in the root of the source tree: builds what has changed and nothing else.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }

stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

require_tools() {
  command -v dotnet >/dev/null || stop '需要 .NET 10 SDK（dotnet），请先安装：https://dotnet.microsoft.com/download'
  dotnet --list-sdks | grep -q '^10\.' || stop '需要 .NET 10 SDK，当前只有其他版本：请先安装 https://dotnet.microsoft.com/download'
  command -v node >/dev/null || stop '需要 Node.js 20.19 或更高版本（node、npm），请先安装：https://nodejs.org'
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    stop "需要 Node.js 20.19 或更高版本，当前是 $(node --version)。"
  command -v npm >/dev/null || stop '需要 npm（随 Node.js 一起安装）。'
}

# checksum PATH…: of every file below, but not of what a build writes there.
checksum() {
  find "$@" -type f ! -path '*/node_modules/*' ! -path '*/dist/*' ! -name schema.d.ts -exec cksum {} + | LC_ALL=C sort | cksum
}

# when_changed NAME RESULT INPUT… -- COMMAND…: runs the command unless the result exists and the inputs are those of the last time.
when_changed() {
  name=$1 result=$2
  shift 2
  inputs=''
  while [ "$1" != -- ]; do
    inputs="$inputs $1"
    shift
  done
  shift
  stamp=.artifacts/stamps/$name
  # shellcheck disable=SC2086
  sum=$(checksum $inputs)
  if [ -e "$result" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ]; then return; fi
  rm -f "$stamp"
  "$@"
  mkdir -p .artifacts/stamps
  printf '%s\n' "$sum" >"$stamp"
}

# quietly COMMAND…: its output is shown only when it fails.
quietly() {
  mkdir -p .artifacts
  log=$(mktemp .artifacts/build.XXXXXX)
  if "$@" >"$log" 2>&1; then
    rm -f "$log"
  else
    cat "$log" >&2
    rm -f "$log"
    stop "失败：$*"
  fi
}

install_packages() {
  when_changed "npm-$(printf '%s' "$1" | tr / -)" "$1/node_modules/.package-lock.json" "$1/package-lock.json" -- do_install_packages "$1"
}

do_install_packages() {
  say "npm ci：$1"
  quietly npm ci --prefix "$1" --no-audit --no-fund
}

build_frontend() {
  install_packages frontend
  when_changed frontend frontend/dist/index.html frontend -- do_build_frontend
}

do_build_frontend() {
  say '构建前端：frontend/dist'
  quietly npm run build --prefix frontend
}

# build_backend NAME RESULT PROJECT INPUT…
build_backend() {
  name=$1 result=$2 project=$3
  shift 3
  when_changed "$name" "$result" "$@" Directory.Build.props .editorconfig -- do_build_backend "$project"
}

do_build_backend() {
  say "构建后端：$1（首次需要下载 NuGet 包，约一两分钟）"
  quietly dotnet build "$1" -c Release -v q
}
