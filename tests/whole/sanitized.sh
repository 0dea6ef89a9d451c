#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154,SC2016 # the variables come from tests/local.mk
# The unit, screen, command and fuzz tests once more, in a second build (build/sanitized) under the
# address and undefined-behaviour sanitizers.  A test that does not look at the exit status of the
# program cannot hide a finding: the sanitizers write each one to a file of its own.
set -u
unset MAKEFLAGS MFLAGS MAKELEVEL
sanitize='-fsanitize=address,undefined -fsanitize-undefined-trap-on-error -fno-omit-frame-pointer'
work=$top_builddir/sanitized
# What counts do, each key as often as it says, takes half a minute here, and finds what other screens do.
screens='$(filter-out tests/screen/counts.py,$(SCREEN_TESTS))'
tests="\$(UNIT_TESTS) $screens \$(COMMAND_TESTS) \$(FUZZ_TESTS)"
[ -z "${LATERAL_LONG-}" ] || tests='tests/screen/soak.py'

bail() {
	echo '1..1'
	echo "not ok 1 - $1"
	sed 's/^/# /' "$work/log"
	exit 1
}

case $top_builddir in
*/_build/sub)
	echo '1..0 # SKIP a distribution check does not build twice'
	exit 0
	;;
esac
mkdir -p "$work" && cd "$work" || exit 99
cat >probe.c <<'END'
#include <limits.h>
#include <stdlib.h>
int main(int argc, char **argv)
{
	int *p = malloc(sizeof *p);
	int most = INT_MAX;

	if (argc > 1 && *argv[1] == 'a')
		return p[argc];
	if (argc > 1)
		return most + argc;
	free(p);
	return 0;
}
END
# shellcheck disable=SC2086
if ! $CC $sanitize -o probe probe.c >log 2>&1 || ! ./probe; then
	echo '1..0 # SKIP the compiler has no sanitizers (on Debian: libasan8 libubsan1)'
	exit 0
fi

rm -rf findings
mkdir findings
# The one for undefined behaviour does not write files: it traps, which the other one reports.
ASAN_OPTIONS=log_path=$work/findings/asan:handle_sigill=1:detect_stack_use_after_return=1
ASAN_OPTIONS=$ASAN_OPTIONS:quarantine_size_mb=16 # some tests measure memory
LATERAL_PATIENCE=10 # limits on time are for the optimised build
export ASAN_OPTIONS LATERAL_PATIENCE

./probe address >log 2>&1
./probe undefined >>log 2>&1
if [ "$(find findings -type f | wc -l)" -ne 2 ]; then
	bail 'the sanitizers find what is there'
fi
rm -f findings/*
findings() {
	cat findings/* 2>/dev/null
}

# A relative path, because configure refuses an absolute one with blanks.
source=$(realpath --relative-to=. "$top_srcdir")
how="$work: $CC -O1 -g $sanitize"
if [ "$(cat configured 2>/dev/null)" != "$how" ]; then
	"$source/configure" -q --disable-hardening CC="$CC" CFLAGS="-O1 -g $sanitize" \
		>log 2>&1 || bail 'the sanitized build is configured'
	echo "$how" >configured
fi
make -s -j2 all >log 2>&1 || bail 'the sanitized build is built'
find . -name '*.trs' -exec rm -f {} +
make -s -j2 check TESTS="$tests" >log 2>&1
status=$?

results=$(find . -name '*.trs' | sort)
# shellcheck disable=SC2086
echo "1..$(($(printf '%s\n' $results | wc -l) + 2))"
number=0
for trs in $results; do
	number=$((number + 1))
	name=${trs#./tests/}
	if grep -q '^:recheck: *no' "$trs"; then
		echo "ok $number - ${name%.trs}"
	else
		echo "not ok $number - ${name%.trs}"
		sed 's/^/# /' "${trs%.trs}.log"
	fi
done

[ "$status" -eq 0 ] || echo "not ok $((number + 1)) - all tests pass"
[ "$status" -ne 0 ] || echo "ok $((number + 1)) - all tests pass"
if [ -z "$(findings)" ]; then
	echo "ok $((number + 2)) - the sanitizers found nothing"
else
	echo "not ok $((number + 2)) - the sanitizers found nothing"
	findings | head -n 200 | sed 's/^/# /'
fi
