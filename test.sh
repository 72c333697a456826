#!/usr/bin/env bash
# Everything that CI checks, in its order. Ends with one line: N passed, N failed.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI=true

fail() {
  echo "test.sh: $1" >&2
  echo "0 passed, 1 failed"
  exit 1
}

# The browser tests use the system's Chromium, and a font that has Chinese, Japanese and Korean.
need_browser() {
  command -v chromium >/dev/null && fc-list 2>/dev/null | grep -qi 'noto.*cjk' && return
  command -v apt-get >/dev/null || fail "no Chromium is found; install it and a Noto CJK font with your system's packages"
  local run=""
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || fail "type: sudo apt-get install -y chromium fonts-noto-cjk fontconfig"
    run="sudo -n"
  fi
  $run apt-get update -qq && $run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk fontconfig >/dev/null ||
    fail "Chromium could not be installed; type: apt-get install -y chromium fonts-noto-cjk fontconfig"
}

command -v dotnet >/dev/null || fail "no .NET SDK is found; install .NET 10 (https://dotnet.microsoft.com/download)"
need_browser
dotnet tool restore >/dev/null || fail "the tools of .config/dotnet-tools.json could not be restored"
dotnet restore --locked-mode || fail "restore failed (do the lock files fit Directory.Packages.props?)"
dotnet csharpier check . || fail "formatting: run 'dotnet csharpier format .'"
dotnet build -c Release --no-restore || fail "the build failed"
dotnet ef migrations has-pending-model-changes --project src/DeepSeekTracker.Web --configuration Release --no-build ||
  fail "the model has changes without a migration: dotnet ef migrations add NAME --project src/DeepSeekTracker.Web -o Data/Migrations"

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
# Side by side: the tests of Core use what those of Web leave idle of the processor.
pids=()
for project in tests/*/*.csproj; do
  dotnet test "$project" -c Release --no-build --nologo --logger "trx;LogFileName=$(basename "$project" .csproj).trx" --results-directory "$results" &
  pids+=($!)
done
for pid in "${pids[@]}"; do
  wait "$pid" || status=1
done

count() { grep -ho "<Counters [^>]*" "$results"/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ s += $1 } END { print s + 0 }'; }
passed=$(count passed) failed=$(count failed) skipped=$(($(count total) - $(count executed)))
[ "${passed:-0}" -gt 0 ] || fail "no test ran"
[ "$status" = 0 ] || [ "${failed:-0}" -gt 0 ] || failed=1
if [ "${skipped:-0}" -gt 0 ]; then
  echo "$passed passed, ${failed:-0} failed, $skipped skipped"
else
  echo "$passed passed, ${failed:-0} failed"
fi
[ "${failed:-0}" = 0 ]
