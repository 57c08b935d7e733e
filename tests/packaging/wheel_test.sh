#!/usr/bin/env bash
# Builds the wheel, looks into it, installs it into an environment of its own and runs it from there;
# then the same through the hook of `language: python` with the real pre-commit, where that is
# installed. Builds all of gaolint, so ctest runs it only where GAOLINT_WHEEL_TEST is set. Exit code
# 77: pip has no way to scikit-build-core.
# wheel_test.sh PROJECT
set -euo pipefail
project=$1
if [[ -z ${GAOLINT_WHEEL_TEST:-} ]]; then
  echo "skipped: takes minutes; GAOLINT_WHEEL_TEST=1 runs it" >&2
  exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() {
  echo "$*" >&2
  exit 1
}

# What git has, and what is not committed yet.
git clone -q "$project" "$scratch/source"
git -C "$project" diff --binary HEAD | git -C "$scratch/source" apply --allow-empty
python3 -m venv "$scratch/venv"
pip=$scratch/venv/bin/pip
"$pip" download -q --no-deps -d "$scratch/probe" 'scikit-build-core>=0.10' >"$scratch/log" 2>&1 || {
  echo "skipped: pip cannot get scikit-build-core" >&2
  exit 77
}

# Objects are where the release build has them, as seen from the build directory, and the compiler is
# called what CMake calls it: ccache knows them.
export CCACHE_BASEDIR=$scratch CCACHE_NOHASHDIR=1 CC=cc CXX=c++
if command -v ccache >/dev/null; then
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi
"$pip" wheel -q -w "$scratch/wheels" "$scratch/source"

wheels=("$scratch"/wheels/*.whl)
wheel=${wheels[0]}
[[ ${#wheels[@]} == 1 ]] || fail "it wants other packages: ${wheels[*]}"
# It holds a program for one kind of machine, and needs no Python of one version.
[[ $(basename "$wheel") =~ ^gaolint-[0-9.]+-py3-none-(linux|macosx)_.*\.whl$ ]] || fail "its name: $wheel"
python3 - "$wheel" <<'PYTHON'
import sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
names = wheel.namelist()
metadata = next(name for name in names if name.endswith(".dist-info/METADATA")).rsplit("/", 1)[0]
others = [name for name in names if not name.startswith(metadata + "/")]
assert len(others) == 1 and others[0].endswith(".data/scripts/gaolint"), others
assert any(name.rsplit("/", 1)[-1] == "LICENSE" for name in names), names
tags = wheel.read(metadata + "/WHEEL").decode()
assert "Root-Is-Purelib: false" in tags and "-any" not in tags, tags
said = wheel.read(metadata + "/METADATA").decode()
assert "\nName: gaolint\n" in said and "\nLicense" in said and "# gaolint" in said, said[:1000]
PYTHON

runs() { # runs GAOLINT: the program finds what it should
  local status=0
  printf '要再接再励，把工作做好。\n' >"$scratch/draft.txt"
  grep -q '^gaolint [0-9]' <<<"$("$1" --version)"
  "$1" check "$scratch/draft.txt" >"$scratch/found" || status=$?
  [[ $status == 1 ]] || fail "check exits with $status"
  grep -q 再接再厉 "$scratch/found"
}
"$pip" install -q --no-index "$wheel"
runs "$scratch/venv/bin/gaolint"
"$pip" uninstall -q -y gaolint
[[ ! -e $scratch/venv/bin/gaolint ]] || fail "it stays when it is uninstalled"

pre_commit=$(command -v pre-commit) || exit 0
export GIT_CONFIG_GLOBAL=$scratch/gitconfig PRE_COMMIT_HOME=$scratch/cache
git config --global user.name tester
git config --global user.email tester@localhost
git -C "$scratch/source" commit -qam "what is to be tried" || true # there may be nothing to commit
mkdir "$scratch/drafts"
cd "$scratch/drafts"
git init -q
printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: gaolint\n' \
  "$scratch/source" "$(git -C "$scratch/source" rev-parse HEAD)" >.pre-commit-config.yaml
printf '要再接再励，把工作做好。\n' >bad.txt
git add .
if "$pre_commit" run >"$scratch/log" 2>&1; then fail "the hook lets an error pass"; fi
grep -q 再接再厉 "$scratch/log" || fail "$(cat "$scratch/log")"
