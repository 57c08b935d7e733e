#!/usr/bin/env bash
# Feeds gaolint one kind of hostile input together with an ordinary draft: run.sh GAOLINT INPUT limited|unlimited FACTOR.
# The answer must come in bounded time (FACTOR makes it longer, for a sanitizer's build) and, where limited, in
# bounded memory; the ordinary draft must be checked all the same.
set -uo pipefail

gaolint=$(realpath "$1")
input=$2
memory=$3
factor=$4

work=$(mktemp -d)
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
printf '请XX同志讲话。\n' >ordinary.txt

# hostile SECONDS MEGABYTES PATH…: checks the paths and ordinary.txt; the exit code is gaolint's.
hostile() {
  local seconds=$1 megabytes=$2 status
  shift 2
  (
    if [[ $memory == limited ]]; then ulimit -v $((megabytes * 1024)); fi
    exec timeout -k 1 $((seconds * factor)) "$gaolint" check --format jsonl --jobs 2 "$@" ordinary.txt
  ) >out 2>err </dev/null
  status=$?
  echo "exit $status, $(wc -l <out) lines out, $(head -c 300 err)"
  ((status == 1 || status == 2)) || fail "exit code $status"
  grep -q '"file":"ordinary.txt","rule":"placeholder' out || fail "ordinary.txt was not checked"
  iconv -f UTF-8 -t UTF-8 out >/dev/null 2>&1 || fail "the output is not UTF-8"
  return "$status"
}

fail() {
  echo "FAILED: $*"
  exit 1
}

human_report_is_short() {
  "$gaolint" check "$1" >report
  (($(wc -c <report) < 100000)) || fail "a report without end"
}

expect() { # STATUS after the last hostile
  [[ $1 == "$2" ]] || fail "exit code $2 instead of $1"
}

repeat() { head -c "$2" < <(yes "$1" | tr -d '\n'); }

case $input in
  unreadable)
    if [[ $(id -u) == 0 ]]; then
      # Root may read everything: a name too long and a path through a file are unreadable to it as well.
      hostile 5 512 "$(repeat x 300).txt" ordinary.txt/x.txt
    else
      printf '好。\n' >locked.txt
      chmod 0 locked.txt
      hostile 5 512 locked.txt
    fi
    expect 2 $?
    ;;
  directory)
    mkdir empty looping
    ln -s . looping/again
    ln -s loop.txt loop.txt
    hostile 5 512 empty looping loop.txt
    expect 2 $?
    ;;
  pipe)
    mkfifo pipe.txt
    hostile 5 512 pipe.txt /dev/zero /dev/tty
    expect 2 $?
    ;;
  nuls)
    head -c 5000000 /dev/zero >nuls.txt
    hostile 10 1024 nuls.txt
    ;;
  quotes)
    repeat '“' 900000 >quotes.txt
    repeat '（' 900000 >brackets.txt
    hostile 20 2048 quotes.txt brackets.txt
    human_report_is_short quotes.txt
    ;;
  megabyte-of-x)
    repeat X 1000000 >x.txt
    repeat 'X ' 1000000 >spaced.txt
    repeat 'X月' 1000000 >months.txt
    hostile 20 2048 x.txt spaced.txt months.txt
    human_report_is_short x.txt
    ;;
  endless-ordinal)
    { repeat 1 100000 && printf '、工作。\n'; } >arabic.txt
    { printf '第' && repeat 九 300000 && printf '，工作。\n'; } >han.txt
    { printf '（' && repeat 十 300000 && printf '）工作。\n'; } >paren.txt
    hostile 10 1024 arabic.txt han.txt paren.txt
    ;;
  one-line)
    repeat '各单位要抓好落实，一要加强领导，二要明确责任，三要严格督查。今年XX月完成投资XX亿元。' 20000000 >line.txt
    hostile 60 4096 line.txt
    ;;
  deep-directories)
    path=deep
    for _ in $(seq 300); do path=$path/d; done
    mkdir -p "$path" && printf '请XX同志讲话。\n' >"$path/draft.txt"
    hostile 10 512 deep
    grep -q '/draft.txt"' out || fail "the draft in the deep directory was not checked"
    ;;
  noise)
    # Reproducible noise: bytes, and characters of the kinds that drafts are made of.
    LC_ALL=C awk 'BEGIN { srand(7); for (i = 0; i < 1000000; ++i) printf "%c", int(rand() * 256) }' >bytes.txt
    LC_ALL=C awk 'BEGIN {
      count = split("一 二 三 十 是 要 第 章 条 、 ， 。 （ ） “ ” 《 》 1 . X 年 月 日 工作", token, " ")
      token[++count] = "\n"
      srand(7)
      for (i = 0; i < 500000; ++i) printf "%s", token[1 + int(rand() * count)]
    }' >marks.txt
    hostile 30 3072 bytes.txt marks.txt
    ;;
  many-files)
    mkdir many
    for i in $(seq 2000); do printf '第%d份：请XX同志讲话。\n' "$i" >"many/$i.txt"; done
    hostile 20 1024 many
    (($(wc -l <out) >= 2001)) || fail "files are missing"
    ;;
  interrupted-fix)
    # Killed at any moment, a fix leaves the old file or the new one.
    for ((line = 0; line < 3000; line++)); do echo "整治乱像，抓好落实。第${line}行。"; done >old.txt
    cp old.txt new.txt
    "$gaolint" fix new.txt >/dev/null || fail "exit code $?"
    cmp -s old.txt new.txt && fail "nothing was fixed"
    for ((try = 0; try < 25; try++)); do
      cp old.txt draft.txt
      # In braces, so that the shell does not say each time who was killed.
      { timeout -s KILL "0.$(printf %02d $((try * factor)))" "$gaolint" fix draft.txt >/dev/null; } 2>/dev/null
      cmp -s draft.txt old.txt || cmp -s draft.txt new.txt || fail "half a file after $try"
    done
    ;;
  full-disk)
    [[ -e /dev/full ]] || exit 0
    "$gaolint" check ordinary.txt >/dev/full 2>err
    expect 2 $?
    ;;
  *) fail "no such input: $input" ;;
esac
exit 0
