#!/usr/bin/env bash
# Lints, builds and packs the extension, looks at what was packed, and tries the server with a client of npm's:
# test.sh [GAOLINT]. With --install what npm has to bring is brought first; without it, exit code 77 where it is
# missing. node_modules is never installed by a test of its own accord: it needs a network.
set -euo pipefail
[[ ${1:-} == --install ]] && install=1 && shift || install=0
if (($#)); then GAOLINT=$(realpath "$1"); fi
export GAOLINT=${GAOLINT:-gaolint}
cd "$(dirname "$0")"

skip() {
  echo "skipped: $*" >&2
  exit 77
}

command -v node >/dev/null && command -v npm >/dev/null || skip "no node or npm"
if ((install)); then npm ci --ignore-scripts --no-audit --no-fund; fi
[[ -d node_modules ]] || skip "no editors/vscode/node_modules; editors/vscode/test.sh --install brings them"

npm run --silent lint
npm run --silent pack
node --test tests/*.test.mjs
