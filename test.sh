#!/usr/bin/env bash
# Runs every test, with nothing skipped. Installs what the tests need where it is missing: as root, or by sudo.
#   ./test.sh          the whole suite
#   ./test.sh --full   the long runs too
set -uo pipefail
cd "$(dirname "$0")" || exit 1

export CONFIDANT_INTEROP=1 CONFIDANT_BROWSER=1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
case "${1:-}" in
  --full) export CONFIDANT_FULL=1 ;;
  "") ;;
  *) echo "usage: ./test.sh [--full]" >&2; exit 2 ;;
esac

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else echo "test.sh needs root or sudo to install: $*" >&2; return 1
  fi
}

need() { # command, Debian package
  command -v "$1" >/dev/null && return
  echo "installing $2"
  as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null
}

need chromium chromium || exit 1
need npm npm || exit 1
tests/Interop/install.sh || exit 1

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
dotnet restore Confidant.slnx --locked-mode -v q || exit 1
dotnet build Confidant.slnx -c Release --no-restore -v q || exit 1
# The build has refused what the analyzers find; what it does not see is white space, ends of files and the order of usings.
dotnet format whitespace Confidant.slnx --verify-no-changes --no-restore \
  && dotnet format style Confidant.slnx --verify-no-changes --no-restore --diagnostics IMPORTS \
  || { echo "run: dotnet format Confidant.slnx" >&2; exit 1; }

status=0
dotnet test Confidant.slnx -c Release --no-build --logger "trx" --results-directory "$results" || status=1

# The counters of every project's result file, added up.
sum() { local total=0 n; for n in $(grep -h '<Counters' "$results"/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]\+'); do total=$((total + n)); done; echo "$total"; }
passed=$(sum passed); failed=$(sum failed); skipped=$(sum notExecuted)
if [ "$skipped" -gt 0 ]; then
  echo "$skipped tests were skipped: that counts as failed here" >&2
  failed=$((failed + skipped)); status=1
fi
[ "$passed" -gt 0 ] || status=1
echo "$passed passed, $failed failed"
exit $status
