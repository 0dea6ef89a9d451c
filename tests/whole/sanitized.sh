#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154,SC2016 # the variables come from tests/local.mk
# The unit, screen and command tests once more, in a second build (build/sanitized) under the
# address and undefined-behaviour sanitizers.  A test that does not look at the exit status of the
# program cannot hide a finding: the sanitizers write each one to a file of its own.
set -u
unset MAKEFLAGS MFLAGS MAKELEVEL
sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer'
work=$top_builddir/sanitized
tests='$(UNIT_TESTS) $(SCREEN_TESTS) $(COMMAND_TESTS)'

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
echo 'int main(void) { return 0; }' >probe.c
# shellcheck disable=SC2086
if ! $CC $sanitize -o probe probe.c >log 2>&1 || ! ./probe; then
	echo '1..0 # SKIP the compiler has no sanitizers (on Debian: libasan8 libubsan1)'
	exit 0
fi

rm -rf findings
mkdir findings
# Reports of programs with their own idea of exit statuses must not pass for one of theirs.
ASAN_OPTIONS=log_path=$work/findings/asan:exitcode=86:detect_stack_use_after_return=1
UBSAN_OPTIONS=log_path=$work/findings/ubsan:exitcode=86:print_stacktrace=1
LATERAL_PATIENCE=10 # limits on time are for the optimised build
export ASAN_OPTIONS UBSAN_OPTIONS LATERAL_PATIENCE

# A relative path, because configure refuses an absolute one with blanks.
source=$(realpath --relative-to=. "$top_srcdir")
[ -f Makefile ] ||
	"$source/configure" -q --disable-hardening CC="$CC" CFLAGS="-O1 -g $sanitize" \
		>log 2>&1 || bail 'the sanitized build is configured'
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
if [ -z "$(ls findings)" ]; then
	echo "ok $((number + 2)) - the sanitizers found nothing"
else
	echo "not ok $((number + 2)) - the sanitizers found nothing"
	cat findings/* | head -n 200 | sed 's/^/# /'
fi
