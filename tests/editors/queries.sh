#!/usr/bin/env bash
# The grammar's queries in real Neovim, with the parser that editors/neovim builds. Exit code 77 without Neovim.
set -euo pipefail
command -v nvim >/dev/null || exit 77
ROOT=$(realpath "$(dirname "$0")/../..")
HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
export ROOT HOME GONGWEN_PARSER=$HOME/gongwen.so
"$ROOT/editors/neovim/build-parser.sh" "$HOME"
timeout 60 nvim --headless --clean -c "luafile $ROOT/tests/editors/queries.lua"
