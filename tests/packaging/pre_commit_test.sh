#!/usr/bin/env bash
# The hook that uses the installed program, in a scratch repository with the real pre-commit. Exit
# code 77: there is no pre-commit.
# pre_commit_test.sh PROJECT BUILD_DIRECTORY
set -euo pipefail
project=$1
build=$2
command -v pre-commit >/dev/null || { echo "skipped: no pre-commit" >&2; exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch PRE_COMMIT_HOME=$scratch/cache PATH=$build:$PATH
export GIT_CONFIG_GLOBAL=$scratch/gitconfig
git config --global user.name tester
git config --global user.email tester@localhost
git config --global init.defaultBranch main

# pre-commit takes hooks from a repository: one with nothing but them will do.
mkdir "$scratch/hooks" "$scratch/drafts"
cp "$project/.pre-commit-hooks.yaml" "$scratch/hooks"
git -C "$scratch/hooks" init -q
git -C "$scratch/hooks" add .
git -C "$scratch/hooks" commit -qm hooks
cd "$scratch/drafts"
git init -q
printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: gaolint-system\n' \
  "$scratch/hooks" "$(git -C "$scratch/hooks" rev-parse HEAD)" >.pre-commit-config.yaml
printf '要把工作做好。\n' >good.txt
printf '要再接再励，把工作做好。\n' >other.yaml
git add .
pre-commit install >/dev/null
git commit -qm good
printf '要再接再励，把工作做好。\n' >bad.txt
git add .
if git commit -qm bad >log 2>&1; then
  echo "a draft with an error was committed" >&2
  exit 1
fi
grep -q 再接再厉 log
