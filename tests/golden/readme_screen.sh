#!/usr/bin/env bash
# Runs the command between <!-- screen:begin --> and <!-- screen:end --> of a README and compares what it prints with
# what the README shows: readme_screen.sh GAOLINT README. UPDATE_GOLDEN=1 writes it into the README instead.
set -euo pipefail

gaolint=$(realpath "$1")
readme=$(realpath "$2")
cd "$(dirname "$readme")"

shown=$(sed -n '/<!-- screen:begin -->/,/<!-- screen:end -->/p' "$readme" | sed '1,2d' | sed '$d' | sed '$d')
command=$(head -n 1 <<<"$shown")
arguments=${command#\$ gaolint }
[[ $arguments != "$command" ]] || { echo "$readme: no '\$ gaolint …' on the screen" >&2; exit 2; }

unset NO_COLOR CLICOLOR CLICOLOR_FORCE COLUMNS LC_ALL LC_MESSAGES LANG LANGUAGE
printed=$command$'\n'$(eval "\"$gaolint\" $arguments" || true)

if [[ ${UPDATE_GOLDEN:-} == 1 ]]; then
  new=$(mktemp)
  awk -v screen="$printed" '
    /<!-- screen:begin -->/ { print; print "```console"; print screen; print "```"; skip = 1 }
    /<!-- screen:end -->/ { skip = 0 }
    !skip { print }' "$readme" >"$new"
  cat "$new" >"$readme"
  rm "$new"
else
  diff -u --label "$(basename "$readme")" --label "printed" <(echo "$shown") <(echo "$printed")
fi
