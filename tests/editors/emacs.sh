#!/usr/bin/env bash
# The server with Emacs and Eglot: emacs.sh GAOLINT. Exit code 77 where there is none.
set -euo pipefail
command -v emacs >/dev/null || exit 77
GAOLINT=$(realpath "$1")
ROOT=$(realpath "$(dirname "$0")/../..")
HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
export GAOLINT ROOT HOME DRAFT=$HOME/draft.txt LANG=C.UTF-8
cp "$ROOT/examples/bad/dong-chu.txt" "$DRAFT"
emacs --batch --eval "(package-initialize)" --eval "(require 'eglot)" 2>/dev/null || exit 77
timeout 60 emacs --batch --eval "(package-initialize)" -l "$ROOT/tests/editors/emacs.el"
