#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154,SC2016 # the variables come from tests/local.mk
# The unit tests under memcheck: no invalid access, nothing uninitialised, nothing lost.
set -u
case $top_builddir in
*/_build/sub)
	echo '1..0 # SKIP a distribution check leaves valgrind out'
	exit 0
	;;
esac
command -v valgrind >/dev/null || {
	echo '1..0 # SKIP valgrind is not installed'
	exit 0
}
[ -n "$UNIT_TESTS" ] || {
	echo '1..0 # SKIP there are no unit tests'
	exit 0
}

LATERAL_PATIENCE=100 # limits on time are for the bare machine
LATERAL_FEWER=20     # and so are numbers of cases, and sizes: unit_cases(), unit_stride(), unit_large()
export LATERAL_PATIENCE LATERAL_FEWER
# shellcheck disable=SC2086
set -- $UNIT_TESTS
echo "1..$(($# + 1))"
log=$top_builddir/tests/whole/valgrind.out
probe=$top_builddir/tests/whole/probe

# 99: a status of its own, which no count of failed tests reaches
is_clean() {
	valgrind -q --fair-sched=try --error-exitcode=99 --leak-check=full --show-leak-kinds=definite \
		--errors-for-leak-kinds=definite "$1" >"$log" 2>&1
	[ $? -ne 99 ]
}

printf '#include <stdlib.h>\nvoid *p;\nint main(void) { p = malloc(9); p = 0; return 0; }\n' \
	>"$probe.c"
$CC -o "$probe" "$probe.c"
if is_clean "$probe"; then
	echo 'not ok 1 - a leak is found'
else
	echo 'ok 1 - a leak is found'
fi
number=1
for test; do
	number=$((number + 1))
	start=$(date +%s)
	if is_clean "$top_builddir/$test"; then
		echo "ok $number - ${test#tests/}"
	else
		echo "not ok $number - ${test#tests/}"
		grep '^==' "$log" | head -n 100 | sed 's/^/# /'
	fi
	echo "# $(($(date +%s) - start)) s"
done
rm -f "$log" "$probe" "$probe.c"
