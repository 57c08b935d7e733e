#!/bin/sh
# Generates src/parser.c, src/grammar.json, src/node-types.json and src/tree_sitter/ from grammar.js.
# ABI 14 is the newest that Debian 12's libtree-sitter (0.20.7) loads. Needs node and tree-sitter CLI 0.27
# (cargo install tree-sitter-cli --locked --version 0.27.1): another version may write other files.
set -eu
cd "$(dirname "$0")"
exec tree-sitter generate --abi 14
