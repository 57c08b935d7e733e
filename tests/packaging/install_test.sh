#!/usr/bin/env bash
# Installs what was built into a scratch directory and runs it from there.
# install_test.sh BUILD_DIRECTORY
set -euo pipefail
build=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cmake --install "$build" --prefix "$scratch/usr" >"$scratch/log"
printf '讲话\n\n要再接再励，把工作做好。\n' >"$scratch/draft.txt"
status=0
"$scratch/usr/bin/gaolint" check "$scratch/draft.txt" >"$scratch/found" || status=$?
[[ $status == 1 ]] || { echo "check exits with $status" >&2; exit 1; }
grep -q 再接再厉 "$scratch/found"
for file in LICENSE README.md README.zh-CN.md rules/README.md; do
  [[ -s $scratch/usr/share/doc/gaolint/$file ]] || { echo "$file is not installed" >&2; exit 1; }
done

for file in bash-completion/completions/gaolint zsh/site-functions/_gaolint \
  fish/vendor_completions.d/gaolint.fish man/man1/gaolint.1 man/zh_CN/man1/gaolint.1; do
  grep -q certificate "$scratch/usr/share/$file" || { echo "$file is not installed" >&2; exit 1; }
done
