#!/bin/sh
# Builds the parser for gongwen.lua, here or in the folder given. Needs a C compiler.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/parser}
grammar=$here/../../grammar
mkdir -p "$folder"
exec ${CC:-cc} -shared -fPIC -O2 -I"$grammar/src" "$grammar/src/parser.c" "$grammar/src/scanner.c" -o "$folder/gongwen.so"
