#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # the variables come from tests/local.mk
# configure on a machine where libraries are missing: it names each by its Debian package.
set -u
unset MAKEFLAGS MFLAGS MAKELEVEL
work=$(mktemp -d "$top_builddir/tests/configure.XXXXXX") || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
source=$(realpath --relative-to=. "$top_srcdir")
number=0

# expect PACKAGES VARIABLE...: configure, given these, stops and asks for PACKAGES and no others
expect() {
	number=$((number + 1))
	packages=$1
	shift
	if ! env "$@" "$source/configure" -q CC="$CC" >log 2>&1 &&
		grep -q "apt-get install $packages\$" log; then
		echo "ok $number - asks for $packages"
	else
		echo "not ok $number - asks for $packages"
		tail -n 20 log | sed 's/^/# /'
	fi
}

echo 1..4
expect 'libncurses-dev libtre-dev' PKG_CONFIG_LIBDIR="$work" PKG_CONFIG_PATH=
expect 'libunistring-dev libstemmer-dev' ac_cv_header_unigbrk_h=no ac_cv_header_libstemmer_h=no
expect 'libunistring-dev libstemmer-dev' ac_cv_search_u8_grapheme_breaks=no ac_cv_search_sb_stemmer_new=no
expect 'pkg-config libncurses-dev libtre-dev' ac_cv_path_ac_pt_PKG_CONFIG= ac_cv_path_PKG_CONFIG=
