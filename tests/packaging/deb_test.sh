#!/usr/bin/env bash
# Makes the Debian package, unpacks it and runs what is in it. Exit code 77: no tools for that.
# deb_test.sh BUILD_DIRECTORY
set -euo pipefail
build=$1
for tool in cpack dpkg-deb dpkg-shlibdeps; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool" >&2; exit 77; }
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

(cd "$scratch" && cpack -G DEB --config "$build/CPackConfig.cmake" -B "$scratch" >log)
package=("$scratch"/gaolint_*.deb)
grep -q 'Depends: libzip4, .*libmd4c' <<<"$(dpkg-deb --info "${package[0]}")"
dpkg-deb --extract "${package[0]}" "$scratch/root"
grep -q '^gaolint ' <<<"$("$scratch/root/usr/bin/gaolint" --version)"
