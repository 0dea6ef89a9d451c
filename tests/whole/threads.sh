#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154,SC2086 # the variables come from tests/local.mk
# What works on threads, in a build of its own (build/threads) under the thread sanitizer: no two threads
# are at the same memory at once.  It writes each finding to a file of its own.
set -u
unset MAKEFLAGS MFLAGS MAKELEVEL
sanitize='-fsanitize=thread'
work=$top_builddir/threads
tests='tests/unit/test_task tests/unit/test_search tests/unit/test_find_all tests/unit/test_load
	tests/unit/test_loading tests/unit/test_comparing tests/screen/golden.py'

bail() {
	echo '1..1'
	echo "not ok 1 - $1"
	sed 's/^/# /' "$work/log"
	exit 1
}

mkdir -p "$work" && cd "$work" || exit 99
cat >probe.c <<'END'
#include <pthread.h>
int shared;
static void *add(void *p) { shared++; return p; }
int main(int argc, char **argv)
{
	pthread_t t;

	pthread_create(&t, 0, add, 0);
	if (argc > 1)
		shared++;
	return pthread_join(t, 0);
}
END
# It wants addresses where they were when it was made.
fixed='setarch -R'
$fixed true 2>/dev/null || fixed=
if ! $CC $sanitize -o probe probe.c >log 2>&1 || ! $fixed ./probe; then
	echo '1..0 # SKIP the compiler has no thread sanitizer (on Debian: libtsan2)'
	exit 0
fi

rm -rf findings
mkdir findings
TSAN_OPTIONS=log_path=$work/findings/tsan
LATERAL_PATIENCE=20 # limits on time are for the optimised build
export TSAN_OPTIONS LATERAL_PATIENCE
$fixed ./probe race >log 2>&1
[ "$(find findings -type f | wc -l)" -eq 1 ] || bail 'the sanitizer finds what is there'
rm -f findings/*

source=$(realpath --relative-to=. "$top_srcdir")
how="$work: $CC -O1 -g $sanitize"
if [ "$(cat configured 2>/dev/null)" != "$how" ]; then
	"$source/configure" -q --disable-hardening CC="$CC" CFLAGS="-O1 -g $sanitize" \
		>log 2>&1 || bail 'the build is configured'
	echo "$how" >configured
fi
make -s -j2 all >log 2>&1 || bail 'it is built'
echo 1..2
if $fixed make -s -j2 check TESTS="$(echo $tests)" >log 2>&1; then
	echo 'ok 1 - all tests pass'
else
	echo 'not ok 1 - all tests pass'
	tail -n 100 log | sed 's/^/# /'
fi
if [ -z "$(cat findings/* 2>/dev/null)" ]; then
	echo 'ok 2 - no two threads are at the same memory at once'
else
	echo 'not ok 2 - no two threads are at the same memory at once'
	cat findings/* | head -n 200 | sed 's/^/# /'
fi
