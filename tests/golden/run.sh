#!/usr/bin/env bash
# Runs one golden case: run.sh GAOLINT CASE. A case is a directory with
#   cmd      a shell script; `gaolint` is the program, $RULES the pack of tests/golden/rules, `docx` makes Word files
#   input/   what it finds in its working directory (optional)
#   stdout, stderr, exit   what must come out; a missing file means nothing, or 0
# UPDATE_GOLDEN=1 writes what came out instead of comparing; look at the difference before you commit it.
set -uo pipefail

gaolint=$(realpath "$1")
case_dir=$(realpath "$2")
here=$(dirname "$(realpath "$0")")

work=$(mktemp -d)
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/dir" "$work/out"
ln -s "$gaolint" "$work/bin/gaolint"
if [[ -d $case_dir/input ]]; then cp -r "$case_dir/input/." "$work/dir"; fi
cp -r "$here/rules" "$work/rules"
cp "$here/docx/docx.py" "$work/bin/docx"
chmod +x "$work/bin/docx"

# Nothing of the caller's terminal or language may show in the output.
unset NO_COLOR CLICOLOR CLICOLOR_FORCE COLUMNS LC_ALL LC_MESSAGES LANG LANGUAGE
export PATH="$work/bin:$PATH" RULES=../rules TERM=xterm HOME="$work"
(cd "$work/dir" && bash "$case_dir/cmd") >"$work/out/stdout" 2>"$work/out/stderr" </dev/null
echo $? >"$work/out/exit"
sed -i 's/"version":"[^"]*"/"version":"…"/; s/^gaolint [0-9]\+\.[0-9.]*$/gaolint …/' "$work/out/stdout"

expected() { # what a missing file stands for
  case $1 in
    exit) echo 0 ;;
    *) : ;;
  esac
}

failed=0
for name in stdout stderr exit; do
  golden=$case_dir/$name
  if [[ ${UPDATE_GOLDEN:-} == 1 ]]; then
    if cmp -s <(expected "$name") "$work/out/$name"; then rm -f "$golden"; else cp "$work/out/$name" "$golden"; fi
  elif [[ -f $golden ]]; then
    diff -u --label "$name expected" --label "$name" "$golden" "$work/out/$name" || failed=1
  else
    diff -u --label "$name expected" --label "$name" <(expected "$name") "$work/out/$name" || failed=1
  fi
done
exit "$failed"
