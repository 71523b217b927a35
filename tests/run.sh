#!/usr/bin/env bash
# Builds everything and runs every test. On a fresh Debian machine it installs what the tests need. Its last line counts them.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LANG=C.UTF-8

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi; }

# The report is looked at in a real browser; without one that test says it is skipped.
if ! command -v chromium >/dev/null && command -v apt-get >/dev/null; then
  { as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq chromium; } >/dev/null 2>&1 \
    || echo "chromium could not be installed: the browser test will be skipped"
fi

# Rules are compared with Saxon-HE; without it those tests say they are skipped.
if [ ! -e /usr/share/java/Saxon-HE.jar ] || ! command -v java >/dev/null; then
  { command -v apt-get && as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq \
      default-jre-headless libsaxonhe-java; } >/dev/null 2>&1 \
    || echo "libsaxonhe-java could not be installed: the comparison with Saxon will be skipped"
fi

# Figures are counted again in Python; without it that test says it is skipped.
if ! command -v python3 >/dev/null; then
  { command -v apt-get && as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq python3; } \
    >/dev/null 2>&1 || echo "python3 could not be installed: the recount will be skipped"
fi

dotnet build HopEn.Audit.sln -c Release --nologo -v quiet || { echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0 skipped=0 broken=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for project in tests/*.Tests/*.csproj tests/HopEn.Audit.EndToEnd/*.csproj; do
  dotnet test "$project" -c Release --no-build --nologo --logger "console;verbosity=minimal" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  summary=$(grep -E '(Passed|Failed)!' "$log" | tail -n 1)
  number() { sed -nE "s/.*$1: *([0-9]+).*/\1/p" <<<"$summary"; }
  if [ -z "$summary" ]; then
    echo "$project ran no test"
    broken=$((broken + 1))
    continue
  fi
  passed=$((passed + $(number Passed)))
  failed=$((failed + $(number Failed)))
  skipped=$((skipped + $(number Skipped)))
  if [ "$status" != 0 ] && [ "$(number Failed)" = 0 ]; then broken=$((broken + 1)); fi
done

failed=$((failed + broken))
[ "$skipped" = 0 ] && echo "$passed passed, $failed failed" || echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
