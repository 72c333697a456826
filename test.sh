#!/usr/bin/env bash
# Everything that CI checks, in its order. Ends with one line: N passed, N failed.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI=true

fail() {
  echo "test.sh: $1" >&2
  echo "0 passed, 1 failed"
  exit 1
}

# The browser tests use the system's Chromium or Chrome, and a font that has Chinese, Japanese and Korean. Chromium's
# headless shell has all that they need, without the windows.
has_browser() {
  command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome
} >/dev/null
has_fonts() { fc-list 2>/dev/null | grep -qi 'noto.*cjk'; }

install="" packages="chromium-headless-shell fonts-noto-cjk fontconfig"
if ! has_browser || ! has_fonts; then
  # Ubuntu has another name for it.
  grep -qs '^ID=ubuntu' /etc/os-release && packages="chromium-browser fonts-noto-cjk fontconfig"
  command -v apt-get >/dev/null || fail "no Chromium, or no Noto CJK font, is found; install both with your system's packages"
  install="env DEBIAN_FRONTEND=noninteractive apt-get"
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || fail "type: sudo apt-get install -y $packages"
    install="sudo -n $install"
  fi
fi

command -v dotnet >/dev/null || fail "no .NET SDK is found; install .NET 10 (https://dotnet.microsoft.com/download)"
# The system's packages come while ours are restored and built.
{ [ -z "$install" ] || { $install update -qq && $install install -y -qq $packages >/dev/null 2>&1; } ||
  $install install -y -qq chromium fonts-noto-cjk fontconfig >/dev/null 2>&1; } &
browser=$!
pids=("$browser")
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
# The shell's background work does not hear Ctrl+C by itself.
trap 'kill "${pids[@]}" 2>/dev/null; exit 130' INT TERM
dotnet tool restore >/dev/null || fail "the tools of .config/dotnet-tools.json could not be restored"
dotnet restore --locked-mode || fail "restore failed (do the lock files fit Directory.Packages.props?)"
dotnet csharpier check . || fail "formatting: run 'dotnet csharpier format .'"
# One compiler for the five projects, warm after the first; it would otherwise wait for more for minutes.
dotnet build -c Release --no-restore -p:UseSharedCompilation=true
built=$?
dotnet build-server shutdown --vbcscompiler >/dev/null
[ "$built" = 0 ] || fail "the build failed"
dotnet ef migrations has-pending-model-changes --project src/DeepSeekTracker.Web --configuration Release --no-build ||
  fail "the model has changes without a migration: dotnet ef migrations add NAME --project src/DeepSeekTracker.Web -o Data/Migrations"
wait "$browser" || fail "Chromium could not be installed; type: apt-get install -y $packages"

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
