#!/usr/bin/env bash
# The server with real Neovim: neovim.sh GAOLINT. Exit code 77 where there is none.
set -euo pipefail
command -v nvim >/dev/null || exit 77
GAOLINT=$(realpath "$1")
ROOT=$(realpath "$(dirname "$0")/../..")
HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
export GAOLINT ROOT HOME DRAFT=$HOME/draft.txt
cp "$ROOT/examples/bad/dong-chu.txt" "$DRAFT"
timeout 60 nvim --headless --clean -c "luafile $ROOT/tests/editors/neovim.lua"
