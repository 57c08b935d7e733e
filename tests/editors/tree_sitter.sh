#!/usr/bin/env bash
# The grammar's tests and queries with tree-sitter's own CLI. Exit code 77 where there is none.
set -euo pipefail
command -v tree-sitter >/dev/null || exit 77
tree-sitter query --help 2>/dev/null | grep -q -- --lib-path || exit 77 # an old one
ROOT=$(realpath "$(dirname "$0")/../..")
HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
export HOME XDG_CACHE_HOME=$HOME XDG_CONFIG_HOME=$HOME

"$ROOT/editors/neovim/build-parser.sh" "$HOME"
captures() { # QUERY CAPTURE: how often it is captured in an example
  tree-sitter query --captures --lib-path "$HOME/gongwen.so" --lang-name gongwen "$ROOT/grammar/queries/$1.scm" \
    "$ROOT/examples/good/shui-li.txt" 2>/dev/null | grep -c "capture: [0-9]* *-* *$2," || true
}
expect() { # NUMBER QUERY CAPTURE
  local found
  found=$(captures "$2" "$3")
  if [[ $found != "$1" ]]; then
    echo "$2: @$3 is captured $found times, not $1" >&2
    exit 1
  fi
}
expect 7 folds fold
expect 1 highlights markup.heading.1
expect 3 highlights markup.heading
expect 3 highlights markup.list
expect 3 highlights keyword
expect 4 tags name
expect 4 tags definition.section
